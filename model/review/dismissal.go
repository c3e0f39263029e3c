package review

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Dismiss returns the edit that leaves a finding as it is, and says why, who and
// when (RFC 3339 in UTC). It holds as long as the words that the finding is about
// stay as they are.
func Dismiss(b *model.Briefing, f Finding, reason, author, time string) (model.Add, error) {
	return model.Insert(b, model.Dismissal{Finding: string(f.Kind), Seen: seen(b, f), Reason: reason, Author: author, Time: time}, f.Node, "")
}

// Open returns the findings that nobody dismissed.
func Open(findings []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return f.Dismissed != "" })
}

// dismissals marks the findings that somebody dismissed.
func (r *reviewer) dismissals() {
	for i := range r.found {
		f := &r.found[i]
		if !model.Any[model.Dismissal](r.b, f.Node) {
			continue
		}
		for d := range model.Children[model.Dismissal](r.b, f.Node) {
			if d.Finding == string(f.Kind) && d.Seen == seen(r.b, *f) {
				f.Dismissed = d.ID
			}
		}
	}
}

// seen is a digest of what a finding is about: its words and the sentence that it
// stands in, or all texts of its node where it stands in none, and those of the
// other node.
func seen(b *model.Briefing, f Finding) string {
	n, _ := b.Node(f.Node)
	about := append([]string{f.Field}, f.Words...)
	if text := model.TextOf(n, f.Field); f.From < f.To && f.To <= len(text) {
		for _, s := range sentences(text) {
			if s[0] < f.To && f.From < s[1] {
				about = append(about, text[s[0]:s[1]])
			}
		}
	} else {
		about = append(about, texts(n)...)
	}
	if other, ok := b.Node(f.Other); ok {
		about = append(about, texts(other)...)
	}
	sum := sha256.Sum256([]byte(strings.Join(about, "\x00")))
	return hex.EncodeToString(sum[:8])
}

func texts(n model.Node) (all []string) {
	if n == nil {
		return nil
	}
	for _, field := range model.TextFields(n.Kind()) {
		all = append(all, model.TextOf(n, field))
	}
	return all
}
