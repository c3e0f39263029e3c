// Package intake takes into a briefing what source documents say.
//
// The path is [Propose] → [Proposal.Edits]. Propose holds the facts of documents, which
// package article found, against the briefing: what it says already from another source,
// what was imported before, what rests on words that a corrected source says otherwise.
// Each item of the [Proposal] is accepted, corrected or refused, and its Edits are one
// transaction. [Brief] makes a new briefing in one step.
package intake
