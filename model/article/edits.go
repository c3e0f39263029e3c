package article

import "github.com/enjeux/enjeux/model"

// Edits returns the changes that put what a document holds into a briefing: the
// facts of the visit where the briefing has none, the source with its bytes,
// and the rest at the end of what is there, each section's stakes in the
// briefing's own section of that domain when it has one. What is attached to the
// document follows, each a source of its own.
func Edits(b *model.Briefing, d *Document) ([]model.Edit, error) {
	edits, err := ownEdits(b, d)
	if err != nil {
		return nil, err
	}
	for _, a := range d.Attached {
		after, err := model.Transaction{Label: "import", Edits: edits}.Apply(b)
		if err != nil {
			return nil, err
		}
		more, err := Edits(after, a)
		if err != nil {
			return nil, err
		}
		edits = append(edits, more...)
	}
	return edits, nil
}

// ownEdits is [Edits] without what is attached.
func ownEdits(b *model.Briefing, d *Document) ([]model.Edit, error) {
	edits, err := visitEdits(b, d)
	if err != nil {
		return nil, err
	}
	sections := make(map[string]model.ID) // the briefing's own, by domain
	for s := range model.Children[model.Section](b, b.ID()) {
		if sections[s.Domain] == "" {
			sections[s.Domain] = s.ID
		}
	}
	instead := make(map[model.ID]model.ID) // of a proposed section, the briefing's own
	for _, n := range d.Under(b.ID(), model.NewID) {
		if s, ok := n.(model.Section); ok && sections[s.Domain] != "" {
			instead[s.ID] = sections[s.Domain]
			continue
		}
		parent := model.ParentOf(n)
		if own, ok := instead[parent]; ok {
			parent = own
		}
		add, err := model.Insert(b, n, parent, "")
		if err != nil {
			return nil, err
		}
		if _, ok := n.(model.Source); ok {
			add.Blobs = d.Blobs()
		}
		if b, err = add.Apply(b); err != nil {
			return nil, err
		}
		edits = append(edits, add)
	}
	return edits, nil
}

// visitEdits fills what the briefing does not know of the visit; a title that
// stands there from the beginning gives way while nothing else is known.
func visitEdits(b *model.Briefing, d *Document) ([]model.Edit, error) {
	var edits []model.Edit
	now, found := b.Visit(), d.visitNode(b.ID())
	if found.Title != "" && (now.Title == "" || !model.Any[model.Section](b, b.ID()) && now.Start == "") {
		if e, ok := model.Write(b, b.ID(), "title", found.Title); ok {
			edits = append(edits, e)
		}
	}
	for _, f := range []struct {
		field    string
		now, new string
	}{
		{"visitor", now.Visitor, found.Visitor}, {"visitorCountry", now.VisitorCountry, found.VisitorCountry},
		{"host", now.Host, found.Host}, {"hostCountry", now.HostCountry, found.HostCountry},
		{"start", now.Start, found.Start}, {"end", now.End, found.End}, {"type", now.Type, found.Type},
		{"lang", now.Lang, found.Lang},
	} {
		if f.now != "" && (f.field != "type" || now.Start != "") || f.new == "" {
			continue
		}
		e, err := model.NewSet(b, b.ID(), f.field, f.new)
		if err != nil {
			return nil, err
		}
		edits = append(edits, e)
	}
	if len(now.Places) == 0 && len(found.Places) > 0 {
		e, err := model.NewSet(b, b.ID(), "places", found.Places)
		if err != nil {
			return nil, err
		}
		edits = append(edits, e)
	}
	return edits, nil
}

// Into returns the briefing with what a document holds put into it, a new one
// when b is nil.
func Into(b *model.Briefing, d *Document) (*model.Briefing, error) {
	if b == nil {
		b = model.New(model.Visit{Title: d.visitTitle(), Lang: d.Lang})
	}
	edits, err := Edits(b, d)
	if err != nil {
		return nil, err
	}
	return model.Transaction{Label: "import", Edits: edits}.Apply(b)
}
