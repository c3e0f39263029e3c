package intake

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/article/lex"
)

// An index finds the fact that says what another one says, by what the two have
// to have in common.
type index map[string][]candidate

// A candidate is a node of the briefing, or of an item where that is not nil, and
// the telling words of what it says.
type candidate struct {
	node  model.Node
	item  *Item
	words map[string]bool
}

// remembered is how many of a key a fact is held against, so that the time stays
// linear.
const remembered = 16

func (x index) put(n model.Node, it *Item) {
	c := candidate{n, it, wordsOf(n)}
	for _, k := range keys(n) {
		x[k] = append(x[k][max(0, len(x[k])-remembered):], c)
	}
}

func (x index) find(n model.Node) (candidate, bool) {
	own := candidate{n, nil, wordsOf(n)}
	for _, k := range keys(n) {
		for _, c := range x[k] {
			if agree(c, own) {
				return c, true
			}
		}
	}
	return candidate{}, false
}

// keys are what two nodes that are the same share at least one of.
func keys(n model.Node) (all []string) {
	switch n := n.(type) {
	case model.Stake:
		return []string{"stake " + lex.Plain(n.Body)}
	case model.Event:
		return []string{"event " + n.Start[:min(len(n.Start), len("2006-01"))]}
	case model.Figure:
		return []string{"figure " + n.Unit + strconv.FormatFloat(n.Value, 'g', -1, 64)}
	case model.Agreement:
		for w := range lex.Keywords(n.What) {
			all = append(all, "agreement "+n.Status+w)
		}
	case model.Person:
		if n.Organisation {
			for _, k := range article.OrganisationKeys(n.Name) {
				all = append(all, "organisation "+k)
			}
			break
		}
		for _, w := range article.NameParts(n.Name) {
			all = append(all, "person "+w)
		}
	}
	slices.Sort(all)
	return all
}

// wordsOf returns the telling words of what a fact says.
func wordsOf(n model.Node) map[string]bool {
	switch n := n.(type) {
	case model.Event:
		return lex.Keywords(n.What)
	case model.Figure:
		found := lex.Keywords(n.What)
		for w := range lex.Keywords(n.Word + " million milliard billion thousand mille") {
			delete(found, w)
		}
		return found
	case model.Agreement:
		return lex.Keywords(n.What)
	}
	return nil
}

// agree tells whether two nodes of different sources say one thing: stakes of the
// same words, events of the same day or of a month and a day in it, one figure,
// one agreement in one state, people of whom one has all names of the other,
// organisations of one name or of its acronym.
func agree(one, other candidate) bool {
	words := inCommon(one.words, other.words)
	switch a := one.node.(type) {
	case model.Stake:
		b, ok := other.node.(model.Stake)
		return ok && lex.Plain(a.Body) == lex.Plain(b.Body)
	case model.Event:
		b, ok := other.node.(model.Event)
		return ok && sameDates(a, b, words) && telling(one.words, other.words, ofPeople())
	case model.Figure:
		b, ok := other.node.(model.Figure)
		return ok && a.Unit == b.Unit && a.Value == b.Value && a.Max == b.Max && words > 0
	case model.Agreement:
		b, ok := other.node.(model.Agreement)
		return ok && a.Status == b.Status && likeness(one.words, other.words) >= 0.6 && telling(one.words, other.words, ofAgreements())
	case model.Person:
		b, ok := other.node.(model.Person)
		return ok && a.Organisation == b.Organisation && (a.Organisation || article.SameName(a.Name, b.Name))
	}
	return false
}

// telling reports whether two facts share a word, and no number, that is not one that any of
// their kind may have.
func telling(one, other, any map[string]bool) bool {
	for w := range one {
		if other[w] && !any[w] && (w[0] < '0' || w[0] > '9') {
			return true
		}
	}
	return false
}

var (
	// ofPeople are words on who acts, which may stand in the sentence on anything.
	ofPeople = sync.OnceValue(func() map[string]bool {
		return lex.Keywords("deux pays parties premier ministre ministres président two countries sides prime minister ministers president")
	})
	// ofAgreements may stand in the sentence on any agreement.
	ofAgreements = sync.OnceValue(func() map[string]bool {
		all := lex.Keywords("accord accords signe signé signée signer signature agreement agreements sign signs signed signing")
		maps.Copy(all, ofPeople())
		return all
	})
)

// sameDates is [sameEvent] for two sources: what they say has to have words in
// common, more of them the less exact the dates are.
func sameDates(a, b model.Event, words int) bool {
	const day, month = len("2006-01-02"), len("2006-01")
	if a.Start == b.Start && a.End == b.End {
		switch len(a.Start) {
		case day:
			return words >= 1
		case month:
			return words >= 2
		}
		return words >= 3
	}
	inside := strings.HasPrefix(a.Start, b.Start+"-") || strings.HasPrefix(b.Start, a.Start+"-")
	return inside && len(a.Start) >= month && len(b.Start) >= month && (a.End == "" || b.End == "") && words >= 3
}

// finer returns the first of two events that are the same with the dates of the
// one that is more exact; anything else as it is.
func finer(n, other model.Node) model.Node {
	e, ok := n.(model.Event)
	if o, same := other.(model.Event); ok && same && len(o.Start) > len(e.Start) {
		e.Start, e.End = o.Start, o.End
		return e
	}
	return n
}

// likeness says how much two texts have in common by their telling words, from 0
// to 1: the part of those of the shorter one that the longer one has. One word is
// not enough.
func likeness(one, other map[string]bool) float64 {
	if n := inCommon(one, other); n > 1 {
		return float64(n) / float64(min(len(one), len(other)))
	}
	return 0
}

// inCommon returns how many words two texts share.
func inCommon(a, b map[string]bool) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

func alike(a, b string) float64 { return likeness(lex.Keywords(a), lex.Keywords(b)) }
