package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// readNumeral reads a number in letters. It is a figure when it is scaled, ten or more, or
// a share, and a small one when it counts what is handed over, built or bought, and told of
// for the first time: "trois radars" and "two laboratories", but neither "les deux hôpitaux"
// nor "two countries", "trois ministres", "five years".
func (l *Line) readNumeral(n lex.Numeral) (f Figure, end int, ok bool) {
	f.Value = n.Value
	if n.Value < small*small && l.inQuotes(n.Span) {
		return f, 0, false
	}
	if l.times(n.From) || strings.HasSuffix(l.Text[n.From:n.To], "fold") {
		f.Unit, f.Word = "fold", l.Text[n.From:n.To]
		return f, n.To, f.Value >= 10
	}
	if k := l.WordAt(n.From); k > 2 && l.Word(k-1) == "of" && l.Word(k-2) == "out" && l.Words[k-3].Number > 0 || outOf[l.Word(k-1)] && k > 1 && l.Words[k-2].Number > 0 && lex.BlankGap(l.Gap(k)) && lex.BlankGap(l.Gap(k-1)) {
		return f, 0, false // "nine in ten pills"
	}
	if own := l.timesRU(n.Span); own != "" {
		f.Unit, f.Word = "fold", own
		return f, n.To, f.Value >= small
	}
	if after := l.Text[n.To:]; strings.HasPrefix(after, "-fold") {
		f.Unit, f.Word = "fold", "fold"
		return f, n.To, f.Value >= 10
	}
	if next := l.Word(l.WordAt(n.To)); strings.HasPrefix(l.Text[n.To:], "-") && !lex.Capacity[next] && next != "strong" || n.From > 0 && l.Text[n.From-1] == '-' {
		return f, 0, false // part of a longer word
	}
	f.Unit, f.Word, end = l.unitAfter(n.To, n.Scaled)
	if f.Unit == "" && f.Value >= 10 {
		f.Unit, f.Word, end = l.phrased(n.Span)
	}
	if end < 0 { // a noun of its own, as behind digits
		return f, n.To, !n.Scaled && (f.Value >= 10 || (f.Value >= small || f.Value > 1 && l.handedOver(n.Span)) && !l.definite(n.From))
	}
	unit := clipRate(f.Unit)
	few := f.Value >= small && !settings[unit] || f.Value > 1 && (lex.Strong[f.Unit] || l.handedOver(n.Span) && !known[unit] || staffing[unit] && f.Value >= 2 && l.sent(n.Span) || unit == "agreement" && ofWord[l.Word(l.WordAt(end))] && l.begins(concluding, n.Span, 10, 8, func(int) bool { return true }))
	return f, end, f.Unit != "" && (n.Scaled || f.Value >= 10 || few && !l.definite(n.From) || unit == "percent")
}

// small is the least number in letters that is a figure whatever is told of what it counts:
// two of something are rarely meant as a number.
const small = 3

// settings are units of where something takes place: a few of them say how far it reaches.
var settings = lex.Set("country village city province district island party group")

// definite tells whether the number at a byte stands behind an article or another word that
// points to what is known, or behind its owner: "the island’s three largest banks".
func (l *Line) definite(at int) bool {
	k := l.WordAt(at)
	if k == 0 || !lex.BlankGap(l.Gap(k)) {
		return false
	}
	return pointing[l.Word(k-1)] || l.Lang == "en" && k > 1 && l.Word(k-1) == "s" && timex.OwnerMark.MatchString(l.Text[l.Words[k-2].To:])
}

// pointedAgain tells whether digits in a bracket repeat a small number in letters that points to what is
// known, as officials write: "les deux (2) pays".
func (l *Line) pointedAgain(n number) bool {
	k := l.WordAt(n.From)
	return n.plain() && value(n.first, l.Lang, false) < small*small && l.repeated(n.digits.From, n.digits.To) > n.digits.To && l.definite(l.Words[k-1].From)
}

// all stands before a number of which there are no more.
var all = lex.Set("all tous toutes все всех")

var pointing = lex.Set("les des aux ces ses leurs nos the these those both its their our эти этих обе оба")

// vague stands before what is no number but an order of size: "several hundred", "a few dozen".
var vague = lex.Set("several few many couple")

// christened tells whether a number in letters belongs to a name: "the Three Seas Initiative",
// "the “Two Million Trees” campaign".
func (l *Line) christened(n lex.Numeral) bool {
	k, next := l.WordAt(n.From), l.WordAt(n.To)
	if l.Lang != "en" || !l.Words[k].Capital || next >= len(l.Words) || !l.Words[next].Capital {
		return false
	}
	return l.quoted(n.From) || k > 0 && lex.BlankGap(l.Gap(k)) && (!l.Words[k-1].Capital || l.Words[k-1].Function)
}

// inQuotes tells whether a quotation of a few words opens with a number, which is what something is called then:
// "the ‘three great ports’".
func (l *Line) inQuotes(n lex.Span) bool {
	const longest = 30 // bytes
	if n.From == 0 || !l.quoted(n.From) {
		return false
	}
	said := lex.Clip(l.Text[n.To:], longest)
	end := strings.IndexAny(said, "”\"»’'")
	return end > 0 && shut(said[end:]) && !strings.ContainsAny(said[:end], ",;.:!?") && (end+1 == len(said) || !lex.StartsLetter(strings.TrimLeft(said[end:], "”\"»’'")))
}

// quoted tells whether a quotation mark stands right before a byte.
func (l *Line) quoted(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(l.Text[:at])
	return strings.ContainsRune("“\"«‘'", before)
}

// shut tells whether a text begins with the mark that ends a quotation.
func shut(text string) bool {
	next, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("”\"»’", next)
}

// clipRate returns a unit without how often.
func clipRate(unit string) string {
	unit, _, _ = strings.Cut(unit, "/")
	return unit
}

// handedOver tells whether what is counted by a number is said to be delivered, given, bought
// or received.
func (l *Line) handedOver(n lex.Span) bool {
	return l.begins(handing, n, 10, 6, func(i int) bool { // behind it only "three cranes will be delivered"
		w := l.Word(i - 1)
		return i < l.WordAt(n.From) || w == "be" || w == "etre" || w == "seront" || w == "were"
	})
}

// sent tells whether those whom a number counts are said right before it, or right behind, to
// be sent, trained or brought along.
func (l *Line) sent(n lex.Span) bool {
	return l.begins(posting, n, 6, 8, func(int) bool { return true })
}

// begins tells whether one of so many words before a number and behind it, in its sentence and
// where it may, begins with one of some stems.
func (l *Line) begins(stems []string, n lex.Span, before, after int, may func(i int) bool) bool {
	k := l.WordAt(n.From)
	from, to := l.WordsIn(l.SentenceAt(n.From))
	for i := max(from, k-before); i < min(to, k+after); i++ {
		if may(i) && slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(l.Word(i), stem) }) {
			return true
		}
	}
	return false
}

var (
	// staffing are units of those who go where they are needed.
	staffing = lex.Set("soldier officer official expert technician engineer volunteer person doctor teacher")
	// posting are how the words begin that say that somebody is sent, trained or brought along.
	posting = strings.Fields(`composee affecte detach depech deploi envoi envoy installer forte
		second posted deploy dispatch send sent accompan train team spend residence направ командир обуч передан`)
	handing = strings.Fields(`acqui acquer livr remis remet remettr fourni offert offr recu recevra recoi commande achet donne donat deliver handed hand provid suppl receiv gift bought buy purchas transfer
		передал передаст поставит поставил получит получил закупит закупил подарил`)
	// concluding are how the words begin that say that something is signed: "deux accords de pêche", and no two that
	// are not said to be of any kind.
	concluding = strings.Fields(`sign conclu inked подпис`)
	// known are units of what is counted when it is not handed over, and then rarely a figure.
	known = lex.Set("person student soldier worker teacher researcher expert doctor sailor official volunteer technician diplomat lawmaker country agreement village city province district island company visa meeting initiative event decision language job flight bed place")
)
