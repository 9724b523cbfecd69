import './reception.css'
/** The page `/reception`. Needs somebody who works here. */
export declare function Reception(): import('react').JSX.Element
