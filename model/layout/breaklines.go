package layout

import (
	"math"
	"slices"
)

// A knot is a place where a line may end: after the fragment i-1, before i. The
// sums are those of all fragments that come before the end of such a line, and
// before the start of the next one.
type knot struct {
	end, start sums
	i, next    int32 // fragments of the line end before i; the next line starts at next
	hyphen     Pt    // that the line ends with
	hang       Pt    // how far its last mark stands out into the margin
	penalty    float64
	hyphened   bool
}

type sums struct{ width, stretch, shrink Pt }

// A node is a way to set the paragraph up to a knot.
type node struct {
	knot, prev int32
	fitness    int8
	demerits   float64
}

// A breaker finds the breaks of a paragraph that are best as a whole, after
// Knuth and Plass, "Breaking Paragraphs into Lines" (1981). It is reused.
type breaker struct {
	knots []knot
	nodes []node
	out   []int32
	best  []knot
}

// A pass is one try to set a paragraph: how far blanks may stretch, and what
// may part words. Each is looser than the one before, and the last always ends
// with a result, if need be with a line that is too long.
type pass struct {
	hyphens, anywhere bool
	ratio             float64
	last              bool
}

var (
	justifiedPasses = []pass{{ratio: 1.4}, {hyphens: true, ratio: 2}, {hyphens: true, ratio: 5}, {hyphens: true, anywhere: true, ratio: 4}, {hyphens: true, anywhere: true, ratio: math.Inf(1), last: true}}
	raggedPasses    = []pass{{ratio: 1.5}, {hyphens: true, ratio: 3}, {hyphens: true, anywhere: true, ratio: 0.6}, {hyphens: true, anywhere: true, ratio: math.Inf(1), last: true}}
	titlePasses     = []pass{{ratio: 40}, {anywhere: true, ratio: 0.6}, {anywhere: true, ratio: math.Inf(1), last: true}}
)

// The costs of a break, in TeX's terms.
const (
	linePenalty     = 10
	hyphenPenalty   = 140
	dashPenalty     = 30
	anywherePenalty = 400
	twoHyphens      = 8000
	lastHyphen      = 5000
	misfit          = 6000 // of a tight line beside a loose one
	lonely          = 4000 // a last line that is a word or two
)

// The part of the measure below which a last line looks lonely.
const (
	lonelyJustified = 0.07
	lonelyRagged    = 0.17
)

// A line that has few blanks, or none, is judged as if its letters could give way
// by this part of the measure: else all such lines would be equally bad.
const letterStretch = 0.012

// A fill says how lines are filled.
type fill uint8

const (
	justified fill = iota
	ragged
	titled   // ragged, and no word is parted
	balanced // titled, the lines as even as can be
)

// breakLines returns after which fragments the lines end, as knots.
func (b *breaker) breakLines(p *paragraph, measure Pt, how fill) []knot {
	passes := raggedPasses
	switch how {
	case justified:
		passes = justifiedPasses
	case titled, balanced:
		passes = titlePasses
	}
	prepared := false
	for i, ps := range passes {
		if !prepared || ps.hyphens != passes[i-1].hyphens || ps.anywhere != passes[i-1].anywhere {
			p.segment(measure, ps.hyphens, ps.anywhere)
			b.tie(p, how == justified)
			prepared = true
		}
		if end := b.try(measure, ps, how); end >= 0 {
			return b.path(end)
		}
	}
	return nil
}

// tie finds the knots of a paragraph. Marks at the ends of lines that are to be
// flush hang.
func (b *breaker) tie(p *paragraph, flush bool) {
	b.knots = b.knots[:0]
	var sum sums
	i := 0
	for i < len(p.frags) && p.frags[i].blank {
		i++ // what a paragraph begins with is no space of a line
	}
	b.knots = append(b.knots, knot{next: int32(i)})
	for ; i < len(p.frags); i++ {
		f := &p.frags[i]
		k := knot{end: sum, i: int32(i)}
		sum.width += f.width
		sum.stretch += f.stretch
		sum.shrink += f.shrink
		if f.brk == unbroken {
			continue
		}
		if !f.blank {
			k.end, k.i = sum, int32(i+1)
			switch f.brk {
			case hyphened:
				k.hyphen, k.penalty, k.hyphened = p.hyphenWidth(i), hyphenPenalty, true
				if flush {
					k.hang = k.hyphen * hanging('-')
				}
			case emergency:
				k.penalty = anywherePenalty
			default:
				k.penalty = dashPenalty
			}
		} else if f.brk == emergency {
			k.penalty = anywherePenalty
		}
		if flush && !k.hyphened {
			k.hang = p.hang(k.i - 1)
		}
		// Blanks after the break belong to neither line.
		j := i + 1
		k.start = sum
		for j < len(p.frags) && p.frags[j].blank && p.frags[j].brk == breakable {
			f := &p.frags[j]
			sum.width += f.width
			sum.stretch += f.stretch
			sum.shrink += f.shrink
			k.start = sum
			j++
		}
		k.next = int32(j)
		if j == len(p.frags) {
			break
		}
		b.knots = append(b.knots, k)
		i = j - 1
	}
	end := int32(len(p.frags))
	for end > 0 && p.frags[end-1].blank {
		end--
	}
	b.knots = append(b.knots, knot{end: b.total(p, end), i: end, next: int32(len(p.frags))})
}

// total sums the fragments from the start of the first line to i.
func (b *breaker) total(p *paragraph, i int32) (s sums) {
	for _, f := range p.frags[b.knots[0].next:max(i, b.knots[0].next)] {
		s.width += f.width
		s.stretch += f.stretch
		s.shrink += f.shrink
	}
	return s
}

func (p *paragraph) hyphenWidth(i int) Pt {
	set := p.gauge(&p.chars[p.frags[i].from])
	return Pt(set.face.room('-')) * set.scale
}

// hang is how far the last mark of a fragment stands out where a line ends with it.
func (p *paragraph) hang(i int32) Pt {
	if i < 0 || p.frags[i].blank || p.mixed {
		return 0
	}
	c := &p.chars[p.frags[i].to-1]
	part := hanging(c.r)
	if part == 0 || c.flag&raised != 0 {
		return 0
	}
	set := p.gauge(c)
	return part * Pt(set.face.room(c.r)) * set.scale
}

// hanging is the part of a mark that stands out into the margin, so that the edge
// of the text looks straight.
func hanging(r rune) float64 {
	switch r {
	case '.', ',':
		return 0.7
	case '-', '‐', '’', '”':
		return 0.5
	case ':', ';':
		return 0.3
	case '–', '—':
		return 0.2
	}
	return 0
}

// try returns the best node that ends the paragraph, -1 when the pass is too strict.
//
// The nodes that are active stand in the order of their knots, and the later a line
// begins the shorter it is. So the lines to a knot are first some that are too long,
// now and for all knots to come, then those that can be set, and then some that are
// still too short: only those in the middle need be looked at.
func (b *breaker) try(measure Pt, ps pass, how fill) int32 {
	b.nodes = append(b.nodes[:0], node{prev: -1, fitness: 1})
	active := 0 // the first node that is
	rag, short := measure*0.12, measure*lonelyJustified
	if how != justified {
		short = measure * lonelyRagged
	}
	for ki := 1; ki < len(b.knots); ki++ {
		k := &b.knots[ki]
		final := ki == len(b.knots)-1
		var best [4]node // by fitness; a knot of 0 is none, since no line ends there
		found, before, r := false, int32(-1), 0.0
		for a := active; a < len(b.nodes); a++ {
			n := &b.nodes[a]
			if n.knot != before { // else the line is that of the node before
				before = n.knot
				from := &b.knots[n.knot].start
				width := k.end.width - from.width + k.hyphen - k.hang
				stretch, shrink := k.end.stretch-from.stretch, k.end.shrink-from.shrink
				if how != justified {
					stretch, shrink = rag, 0
				}
				r = ratio(measure-width, max(stretch, measure*letterStretch), shrink, final)
			}
			if r < -1 {
				active = a + 1
				continue
			}
			if r > ps.ratio {
				break
			}
			found = true
			b.consider(&best, int32(a), ki, r, final, final && n.prev >= 0 && k.end.width-b.knots[n.knot].start.width+k.hyphen-k.hang < short)
		}
		if active == len(b.nodes) {
			if !ps.last {
				return -1
			}
			// Nothing fits: the line up to here will be too long.
			last := len(b.nodes) - 1
			b.nodes = append(b.nodes, node{knot: int32(ki), prev: int32(last), fitness: 1, demerits: b.nodes[last].demerits + 1e8})
		}
		for f := 0; found && f < len(best); f++ {
			if best[f].knot > 0 {
				b.nodes = append(b.nodes, best[f])
			}
		}
	}
	end := int32(-1)
	for a := active; a < len(b.nodes); a++ {
		if b.nodes[a].knot == int32(len(b.knots)-1) && (end < 0 || b.nodes[a].demerits < b.nodes[end].demerits) {
			end = int32(a)
		}
	}
	return end
}

// ratio is how far the blanks of a line are stretched (above 0) or shrunk.
func ratio(room, stretch, shrink Pt, final bool) float64 {
	const none = 1e-6 // what counts as nothing, in points
	switch {
	case room >= -none && (final || room <= none):
		return 0
	case room > 0:
		return room / stretch
	case shrink > 0:
		return room / shrink
	}
	return -2
}

// consider keeps the line from node a to a knot if none of its fitness is better.
func (b *breaker) consider(best *[4]node, a int32, ki int, r float64, final, alone bool) {
	n, k := &b.nodes[a], &b.knots[ki]
	bad := min(100*math.Abs(r*r*r), 1e6)
	d := (linePenalty + bad) * (linePenalty + bad)
	d += k.penalty * k.penalty
	fit := fitness(r)
	if from := &b.knots[n.knot]; from.hyphened {
		if k.hyphened {
			d += twoHyphens
		}
		if final {
			d += lastHyphen
		}
	}
	if diff := fit - n.fitness; diff > 1 || diff < -1 {
		d += misfit
	}
	if alone {
		d += lonely
	}
	d += n.demerits
	if best[fit].knot == 0 || d < best[fit].demerits {
		best[fit] = node{knot: int32(ki), prev: a, fitness: fit, demerits: d}
	}
}

func fitness(r float64) int8 {
	switch {
	case r < -0.5:
		return 0
	case r <= 0.5:
		return 1
	case r <= 1:
		return 2
	}
	return 3
}

// path returns the knots of a node, the first one being where the first line
// starts, in memory that the next paragraph takes.
func (b *breaker) path(end int32) []knot {
	b.out = b.out[:0]
	for n := end; n >= 0; n = b.nodes[n].prev {
		b.out = append(b.out, b.nodes[n].knot)
	}
	slices.Reverse(b.out)
	b.best = b.best[:0]
	for _, k := range b.out {
		b.best = append(b.best, b.knots[k])
	}
	return b.best
}
