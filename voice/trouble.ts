// Why nothing could be said. A voice's trouble never stops a hall: it is a value, and the board goes on without it.

export type VoiceTrouble =
  | 'no-voice' // No engine on this machine, or none that has the language.
  | 'nothing-to-say'
  | 'too-long'
  | 'too-busy' // More texts are waiting for the engine than may wait.
  | 'timed-out'
  | 'engine-failed' // The engine ended with an error, or made something that is no sound.
