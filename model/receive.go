package model

import (
	"fmt"
	"slices"
)

// Co-editing: somewhere an authority puts the transactions of all writers into
// one order, and takes one only from a writer who knows all that came before.
// This file knows nothing of how they travel.

// Pending returns the writer's own transactions that are not yet known to be in
// the order, as they are to be sent, and the version that they stand on: how
// many transactions of the order this document knows.
func (d *Document) Pending() (version uint64, ts []Transaction) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.version, slices.Clone(d.pending)
}

// Receive takes transactions from the order; version counts those before the
// first of them. Ones that are known already are passed over, a gap is an error
// and changes nothing. The writer's own come back and are pending no more; what
// is still pending, and what can be undone, is rebased over the others'.
func (d *Document) Receive(version uint64, ts ...Transaction) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if version > d.version {
		return fmt.Errorf("model: receive: transactions %d to %d are missing", d.version+1, version)
	}
	confirmed, pending := d.confirmed, d.pending
	var seen Map // what the others did, as it stands after what is pending
	for _, t := range ts[min(uint64(len(ts)), d.version-version):] {
		next, err := t.Apply(confirmed)
		if err != nil {
			return fmt.Errorf("model: receive: %w", err)
		}
		confirmed = next
		if len(pending) > 0 && pending[0].ID == t.ID {
			pending = pending[1:]
			continue
		}
		over := t.Map()
		rebased := make([]Transaction, len(pending))
		for i, p := range pending {
			rebased[i], over = p.Rebase(over)
		}
		pending = rebased
		seen = append(seen, over...)
	}
	now := confirmed
	for _, p := range pending {
		next, err := p.Apply(now)
		if err != nil {
			return fmt.Errorf("model: receive: %w", err)
		}
		now = next
	}
	d.version = max(d.version, version+uint64(len(ts)))
	d.confirmed, d.pending = confirmed, pending
	d.read.Lock()
	d.history.rebase(seen)
	d.read.Unlock()
	d.show(now, seen)
	return nil
}
