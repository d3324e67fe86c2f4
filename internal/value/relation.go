package value

// Relation says how two claims of one fact stand to each other.
type Relation string

// The relations, best first.
const (
	Same         Relation = "same"         // equal number, bound and unit after conversion; for dates, the same days
	Compatible   Relation = "compatible"   // not the same, and both can be true
	Tension      Relation = "tension"      // both can be true by the letter; a reader takes them for a contradiction
	Conflict     Relation = "conflict"     // no value satisfies both
	Incomparable Relation = "incomparable" // of different dimensions, with no declared conversion
)
