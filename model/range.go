package model

// A Range is a passage: the bytes [From, To) of the UTF-8 text Field of a node.
// An empty Field means the node as a whole. Fields go by their JSON names.
type Range struct {
	Node     ID     `json:"node"`
	Field    string `json:"field,omitempty"`
	From, To int    `json:"-"`
}
