package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Those who have a post that is no office of state, or are somebody's wife or husband: they speak or come along, and say
// nothing of who visits whom, so that they are found apart.

// A posting looks for them in the words [from, to) of a line, a sentence.
type posting struct {
	*line
	d        *Document
	of       lex.Span
	from, to int
	found    []standing
	taken    map[int]bool // at which bytes of the sentence the names of those end
}

// postedIn returns those of a line, apart from the organisations in it; some may be known with another office, or with none.
func (d *Document) postedIn(l *line, p Paragraph, bodies []body) (all []sighted) {
	if d.lang == "ru" || p.Type == model.ParagraphTitle {
		return nil
	}
	for _, of := range l.Sentences {
		f := posting{line: l, d: d, of: of, taken: map[int]bool{}}
		f.from, f.to = l.WordsIn(of)
		for i := f.from; i < f.to; i++ {
			if next := f.post(i); next > i && next <= f.to {
				f.at(i, next)
				i = next - 1
			}
		}
		f.lists()
		for _, s := range f.found {
			p := sighted{s, of}
			if b := bodyAt(bodies, p.nameIn(l.Text)); b == nil {
				all = append(all, p)
			}
		}
	}
	return all
}

// isFirm tells whether a person is none, but a company among some organisations: "Chairman of Otto | Lind Ltd".
func (l *line) isFirm(p sighted, bodies []body) bool {
	b := bodyAt(bodies, p.nameIn(l.Text))
	return b != nil && b.firm && !b.bare
}

// bodyAt returns the organisation among some, in order, of which a name has a part, nil for none.
func bodyAt(bodies []body, name lex.Span) *body {
	k, _ := slices.BinarySearchFunc(bodies, name.From, func(b body, at int) int { return b.To - at - 1 })
	if k < len(bodies) && bodies[k].Overlaps(name) {
		return &bodies[k]
	}
	return nil
}

// nameIn returns at which bytes of a line somebody's name stands.
func (p sighted) nameIn(line string) lex.Span {
	from := p.sentence.From + p.From
	from += max(0, strings.Index(line[from:p.sentence.From+p.To], p.Name))
	return lex.Span{From: from, To: from + len(p.Name)}
}

// post returns the word behind a post or an office that begins at word i, i for none.
func (f *posting) post(i int) int {
	switch w := f.Word(i); {
	case w == "porte" && f.Word(i+1) == "parole":
		return i + 2
	case f.In(i, posts), strings.HasPrefix(f.Gap(i+1), ".") && ranks[w] != "":
		return i + 1
	}
	return max(i, f.CueAt(i, lex.CueOffice))
}

// at adds who has the post of the words [i, next): whose name stands in front of it behind a comma, or behind it.
func (f *posting) at(i, next int) {
	sentence := f.Text[f.of.From:f.of.To]
	first, apposed := f.opens(i)
	if apposed && !f.belongs(next) {
		if name, ok := nameInFront(sentence, 0, f.Words[first].From-f.of.From); ok && f.closed(next) {
			for articles[f.Word(first)] && first < i {
				first++
			}
			s := standing{Span: lex.Span{From: f.Words[first].From - f.of.From, To: officeEnd(sentence, f.Words[next-1].To-f.of.From)}}
			f.add(sentence[name.From:name.To], strings.Trim(sentence[s.From:s.To], " ,"), name)
			return
		}
	}
	if f.CueAt(i, lex.CueOffice) > 0 || onlyBehind[f.Word(i)] {
		return // whose holders are found as all are
	}
	to := f.Words[next-1].To - f.of.From
	const reach = 140 // bytes
	rank := ranks[f.Word(i)]
	if rank != "" {
		to += len(".")
	}
	if m := workingAt.FindStringIndex(sentence[to:]); m != nil {
		to += m[1]
	}
	name, ok := nameAfter(lex.Clip(sentence[to:], reach), f.longNames(f.of, to))
	if !ok || strings.ContainsAny(sentence[to:to+name.From], "«“\"") || lex.StartsUpper(strings.TrimPrefix(sentence[to+name.To:], " ")) {
		return
	}
	from := f.Words[f.whole(i)].From - f.of.From
	role := strings.TrimRight(roleOf(sentence[from:to+name.From]), ", ")
	f.add(cleanName(sentence[to+name.From:to+name.To]), cmp.Or(rank, role), lex.Span{From: from, To: to + name.To})
}

// opens returns the first word of what stands in front of a post at word i behind a comma: "a former education", and
// whether it does.
func (f *posting) opens(i int) (first int, ok bool) {
	const most = 4 // words
	for k := i; k > f.from && i-k <= most; k-- {
		switch gap := f.Gap(k); {
		case gap == ", ":
			return k, true
		case !lex.BlankGap(gap) && gap != "-" && gap != "’" && gap != "'":
			return 0, false
		}
		if w := f.Words[k-1]; w.Verb && !(w.Folded == "a" && f.Lang == "en") || f.Participle(w) || w.Function && !articles[w.Folded] && w.Folded != "s" {
			return 0, false
		}
	}
	return 0, false
}

// belongs tells whether a name of its own follows a post that ends in front of word next, up to the next comma.
func (f *posting) belongs(next int) bool {
	if w := f.Word(next); w == "for" || w == "pour" {
		return false
	}
	to := f.Words[next-1].To - f.of.From
	rest, _, _ := strings.Cut(lex.Clip(f.Text[f.of.From+to:f.of.To], longestTitle), ",")
	_, named := nameAfter(rest, f.longNames(f.of, to))
	return named
}

// closed tells whether what says more of a post that ends in front of word next has no verb up to the mark behind it.
func (f *posting) closed(next int) bool {
	const reach = 140 // bytes
	at := f.Words[next-1].To
	rest := lex.Clip(f.Text[at:f.of.To], reach)
	end := at + len(rest)
	if n := strings.IndexAny(rest, ",;:.)(–"); n >= 0 {
		end = at + n
	} else if end < f.of.To {
		return false
	}
	return !f.Acts(lex.Span{From: at, To: end})
}

// whole returns the first word of an English post that ends in word i: "Foreign Ministry spokesman".
func (f *posting) whole(i int) int {
	const most = 4 // words
	first := i
	for first > f.from && f.Lang == "en" && i-first < most && lex.BlankGap(f.Gap(first)) && !f.Words[first-1].Function && !f.Words[first-1].Verb && !f.Words[first-1].Digit {
		first--
	}
	return first
}

// add adds somebody, at bytes of the sentence that end in the name, where that is one.
func (f *posting) add(name, role string, at lex.Span) {
	name = formOfAddress.ReplaceAllString(name, "")
	if !isName(name) || f.taken[at.To] || isCountry(name) {
		return
	}
	f.taken[at.To] = true
	s := standing{Span: at}
	s.Name, s.Role, s.visits = name, role, -1
	s.country, _ = f.d.countryNear(f.line, f.of, s.Span)
	f.found = append(f.found, s)
}

// isCountry tells whether a name is that of a country: "by Viet Nam and New Zealand".
func isCountry(name string) bool {
	all := lex.Sightings(lex.Words(name), "en")
	return len(all) == 1 && all[0].From == 0 && all[0].To == len(name)
}

// addPosted adds those who have a post to the people of a document, which stay in the order of the text, and to those of its
// paragraphs.
func (d *Document) addPosted(found []findings) {
	byWord := map[string]int{}
	for k, p := range d.People {
		for _, w := range NameParts(p.Name) {
			if _, ok := byWord[w]; !ok {
				byWord[w] = k
			}
		}
	}
	for i := range found {
		f := &found[i]
		if f.posted == nil {
			continue
		}
		line := d.Line(d.Paragraphs[i])
		known := map[int]int{} // where the names end of those in the paragraph
		for k, p := range f.people {
			known[p.nameIn(line).To] = k
		}
		offices := f.officesAhead(line)
		for _, s := range f.posted {
			name := s.nameIn(line)
			k, ok := known[name.To]
			switch {
			case !ok && offices.cover(name):
				continue // "Minister for Cities and Rural Districts, Minister for Fisheries Ada Holm"
			case !ok:
				f.people = append(f.people, s)
			case f.people[k].Role == "" && SameName(f.people[k].Name, s.Name):
				f.people[k].Role, f.people[k].country = s.Role, max(f.people[k].country, s.country)
			default:
				continue
			}
			d.meet(d.sightedIn(i, s), byWord)
		}
		slices.SortStableFunc(f.people, func(a, b sighted) int { return a.sentence.From + a.From - b.sentence.From - b.From })
		f.posted = nil
	}
	slices.SortStableFunc(d.People, func(p, q Person) int { return p.at - q.at })
	d.roll = rollOf(d.People)
}

// spans are stretches of a line, in its order.
type spans []lex.Span

// officesAhead returns what stands in front of the names of the people of a line: their offices.
func (f *findings) officesAhead(line string) (all spans) {
	for _, p := range f.people {
		all = append(all, lex.Span{From: p.sentence.From + p.From, To: p.nameIn(line).From})
	}
	return all
}

// cover tells whether a stretch lies within one of them.
func (all spans) cover(s lex.Span) bool {
	k, _ := slices.BinarySearchFunc(all, s.From+1, func(o lex.Span, from int) int { return o.From - from })
	return k > 0 && s.To <= all[k-1].To
}

// ownName tells whether what stands behind an office is the name of its holder, so that nobody in front of it is:
// "Mr Otto Lind, Ambassador Ada Holm".
func ownName(behind string) bool {
	name, ok := strings.CutPrefix(lex.Clip(behind, longestTitle), " ")
	if !ok {
		return false
	}
	end, n := nameRun(name, tokens(name))
	return n > 1 && !isNobody(name[:end]) && !slices.ContainsFunc(lex.Words(name[:end]), func(w lex.Word) bool { return w.Standing&(lex.Heads|lex.Closes) != 0 })
}

// onlySets tells whether a name in front of the article of an office that ends at byte to of a sentence is none, but
// ends what sets the scene: "On Trade and Bridge Building, the Peruvian leader said …".
func (l *line) onlySets(of, name lex.Span, to int) bool {
	from, _ := l.WordsIn(of)
	sentence := l.Text[of.From:of.To]
	if !lex.Scene[l.Word(from)] || !strings.HasPrefix(sentence[name.To:], ", the ") && !strings.HasPrefix(sentence[name.To:], ", le ") && !strings.HasPrefix(sentence[name.To:], ", la ") {
		return false
	}
	end := officeEnd(sentence, to)
	return !l.Acts(lex.Span{From: of.From, To: of.From + name.From}) && end < len(sentence) && !strings.ContainsAny(sentence[end:end+1], ",;:.)")
}

// postInFront returns how many bytes in front of an office belong to the post of one who serves its holder and is named
// behind it apart: "Head of the | President’s Cabinet, Ada Holm".
func postInFront(before, between string) int {
	if !strings.Contains(between, ",") && roleOf(between) == strings.Trim(between, " ,") && possessive(firstOf(between)) == 0 {
		return 0
	}
	return len(postOf.FindString(before))
}

// firstOf returns what a text begins with, up to a space.
func firstOf(text string) string {
	first, _, _ := strings.Cut(text, " ")
	return first
}

var (
	postOf = lex.Lazy(`(?:(?:\p{Lu}\p{L}+ ){0,2}(?i:chief|head|advis[eo]r|spokes(?:man|woman|person)|assistant|director|counsell?or|secretary|envoy|representative) (?:of|to) (?:the )?|` +
		`(?i:chef(?:fe)?|direct(?:eur|rice)|conseill(?:er|ère)|porte-parole|secrétaire|attachée?|représentante?|envoyée?)(?: [\p{Ll}]+){0,2} (?:du |de la |de l[’']|auprès (?:du|de la) ))$`)
	// workingAt says where somebody has a post, in front of the comma before the name: "economist at the University of Lagos".
	workingAt     = lex.Lazy(`^ (?:at|with|in|à|au|chez) [^,.;:()]{3,60}, `)
	formOfAddress = lex.Lazy(`^(?:Mm?e|Mr|Mrs|Ms|Dr|Pr|M)\.?\s`)
	speaksFor     = lex.Lazy(`(?i)(?:spokes|porte-parole)`)
)

var (
	// onlyBehind are posts behind which what they are of is named.
	onlyBehind = lex.Set("member membre")
	articles   = lex.Set("a an the un une le la l")
	// ranks are what stands, with a full stop, in front of a name.
	ranks = map[string]string{"gen": "General", "amb": "Ambassador", "gov": "Governor", "sen": "Senator", "col": "Colonel", "adm": "Admiral", "rep": "Representative"}
	// posts are the words for them.
	posts = lex.ClassOf(`spokesman spokeswoman spokesperson head chief ceo founder representative economist analyst professor researcher envoy negotiator member officer lawyer activist historian
		legislator lawmaker mp executive wife husband spouse
		directeur directrice secretaire responsable redacteur redactrice conseiller conseillere coordonnateur coordonnatrice representant representante chef cheffe pdg fondateur fondatrice negociateur negociatrice
		economiste chercheur chercheuse analyste politologue consul consule delegue deleguee charge chargee copresident copresidente patron patronne tresorier tresoriere membre epouse epoux`)
)
