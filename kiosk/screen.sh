#!/bin/sh
# One screen of the hall: Chromium without anything around it, watched and started again.
# Settings come from /etc/nuanting/screen-NAME.env (see screen.env.example); NAME is the first argument.
set -eu
name=${1:?name the screen, as in: screen.sh board}
: "${ADDRESS:?ADDRESS is the page, as in http://192.168.1.10:3000/board}"
profile=${PROFILE:-$HOME/.config/nuanting/$name}
browser=${CHROMIUM:-chromium}
mkdir -p "$profile/Default"

# After a power cut Chromium would ask whether to restore its pages, and wait for an answer that nobody gives.
preferences="$profile/Default/Preferences"
if [ -f "$preferences" ]; then
  sed -i 's/"exited_cleanly":false/"exited_cleanly":true/; s/"exit_type":"[^"]*"/"exit_type":"Normal"/' "$preferences"
fi

# A page that waits for the server at boot must not be an error page: try until it answers.
until curl --silent --fail --max-time 3 --output /dev/null "${ADDRESS%%\?*}"; do sleep 2; done

exec "$browser" \
  --kiosk "$ADDRESS" \
  --user-data-dir="$profile" \
  --autoplay-policy=no-user-gesture-required \
  --noerrdialogs --no-first-run \
  --disable-session-crashed-bubble --disable-infobars \
  --disable-pinch --overscroll-history-navigation=0 \
  --disable-features=Translate \
  --disable-background-timer-throttling --disable-renderer-backgrounding \
  --disable-backgrounding-occluded-windows \
  --disable-background-networking --disable-component-update --disable-sync \
  --check-for-update-interval=31536000 \
  --disk-cache-size=104857600 \
  ${WINDOW_POSITION:+--window-position=$WINDOW_POSITION} \
  ${WINDOW_SIZE:+--window-size=$WINDOW_SIZE} \
  ${SECURE_ORIGIN:+--unsafely-treat-insecure-origin-as-secure=$SECURE_ORIGIN}
