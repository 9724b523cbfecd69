// What `npm run simulate -- --help` says.

export const HELP = `暖厅模拟 · npm run simulate -- [options]

Plays days through the hall's real queue. Without options: 500 reference days, elders 30 minutes ahead, cap 10.

  --days 500            how many days (a replay: 1; with a goal: 100)
  --seed 1              the same seed gives the same people
  --head-start 30       minutes that elders are ahead; inf: always first
  --cap 10              how many later elders an ordinary visitor lets go before; inf: no bound
  --elders 0.3          the share of elders
  --counters 6          counters at the fullest; quieter hours keep their share
  --plan FILE           another day, as JSON; what it leaves out is as on the reference day
  --replay FILE         a real day, as CSV: time,class,service[,serviceMinutes]; class is elder or ordinary
  --json                the figures for a program
  --svg FILE            a picture of the waits over the day
  --goal-minutes 15     how many counters until nine in ten wait no longer than this …
  --goal-class elder    … among elders or ordinary visitors
  --mmc                 the rule beside Erlang C and Cobham; --load 0.9, --customers 3000000`
