package model

import "slices"

// Grant returns the edits that give a stake a status, with the [Visa] that says
// who gave it and when (RFC 3339 in UTC). It fails when there is no such stake.
func Grant(b *Briefing, stake ID, status, author, time string) ([]Edit, error) {
	return visa(b, stake, Visa{Status: status, Author: author, Time: time})
}

// Void returns the edits that take the approval from the stakes whose substance
// the edits change: a text, the likelihood, the confidence or the marking. They
// go into the same transaction, so that one undo gives it back. An approved
// stake that the edits give another status to needs none.
func Void(b *Briefing, edits []Edit, author, time string) (void []Edit, err error) {
	var stakes []ID
	for _, c := range (Transaction{Edits: edits}).Map() {
		st, ok := Get[Stake](b, c.Node)
		if ok && st.Status == Approved && substance(c.Field) && !slices.Contains(stakes, c.Node) {
			stakes = append(stakes, c.Node)
		}
	}
	for _, id := range stakes {
		if (Transaction{Edits: edits}).Map().sets(id, "status") {
			continue
		}
		more, err := visa(b, id, Visa{Status: Draft, Author: author, Time: time, Void: true})
		if err != nil {
			return nil, err
		}
		void = append(void, more...)
	}
	return void, nil
}

// substance tells whether an approval is of what a field of a stake says.
func substance(field string) bool {
	switch field {
	case "likelihood", "confidence", "marking":
		return true
	}
	return fields[KindStake][field].text
}

func visa(b *Briefing, stake ID, v Visa) ([]Edit, error) {
	set, err := NewSet(b, stake, "status", v.Status)
	if err != nil {
		return nil, err
	}
	add, err := Insert(b, v, stake, "")
	return []Edit{set, add}, err
}

// VisaOf returns the visa that the status of a stake rests on, and false when it
// was given by none.
func VisaOf(b *Briefing, stake ID) (last Visa, ok bool) {
	st, _ := Get[Stake](b, stake)
	for v := range Children[Visa](b, stake) {
		last = v
	}
	return last, last.ID != "" && (last.Status == st.Status || last.Status == Draft && st.Status == "")
}
