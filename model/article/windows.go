package article

import (
	"slices"
	"strings"
)

// A window is a stretch of a line that is worth a search with a slow expression.
// It begins and ends at spaces, so that what is found in it is found in the line.
type window = span

// windowsAt returns the stretches of a line around some bytes of it, which are in
// order; those that touch are one.
func windowsAt(line string, anchors []int, before, after int) (all []window) {
	for _, at := range anchors {
		w := window{max(0, at-before), min(len(line), at+after)}
		if w.from > 0 {
			k := strings.LastIndexByte(line[:w.from], ' ')
			w.from = max(k, 0, w.from-before)
		}
		if k := strings.IndexByte(line[w.to:], ' '); k >= 0 && k < after {
			w.to += k
		} else {
			w.to = min(len(line), w.to+after)
		}
		if n := len(all); n > 0 && w.from <= all[n-1].to {
			all[n-1].to = max(all[n-1].to, w.to)
			continue
		}
		all = append(all, w)
	}
	return all
}

// digitsIn returns where each run of digits begins.
func digitsIn(line string) (all []int) {
	in := false
	for i := range len(line) {
		digit := line[i] >= '0' && line[i] <= '9'
		if digit && !in {
			all = append(all, i)
		}
		in = digit
	}
	return all
}

// separatedIn returns those runs of digits that a date in digits could begin with.
func separatedIn(line string, digits []int) (all []int) {
	for _, at := range digits {
		i := at
		for i < len(line) && line[i] >= '0' && line[i] <= '9' {
			i++
		}
		if i+1 < len(line) && strings.IndexByte("-/.", line[i]) >= 0 && line[i+1] >= '0' && line[i+1] <= '9' {
			all = append(all, at)
		}
	}
	return all
}

// monthsIn returns where words begin that open like the name of a month.
func monthsIn(line string) (all []int) {
	start := true
	for i := 0; i+3 <= len(line); i++ {
		if start && (line[i] == 0xd0 || monthOpenings[[3]byte{small(line[i]), small(line[i+1]), small(line[i+2])}]) { // 0xd0 opens a Cyrillic letter
			all = append(all, i)
		}
		c := line[i]
		start = c < 0x80 && small(c) == c && (c < 'a' || c > 'z') || c >= 0x80 && c < 0xc0 && line[i+1] < 0x80
	}
	return all
}

// small lowers an ASCII letter.
func small(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

var monthOpenings = func() map[[3]byte]bool {
	all := map[[3]byte]bool{}
	for _, s := range strings.Fields("jan feb fev fé fÉ mar apr avr may mai jun jui jul aug aou ao\xc3 sep oct nov dec dé dÉ mi-") {
		all[[3]byte([]byte(s))] = true
	}
	return all
}()

// matchesIn finds all matches of an expression in the windows of a line.
func matchesIn(e *pattern, line string, windows []window) (all [][]int) {
	for _, w := range windows {
		found := e.FindAllStringSubmatchIndex(line[w.from:w.to], -1)
		for _, m := range found {
			for k := range m {
				if m[k] >= 0 {
					m[k] += w.from
				}
			}
		}
		all = append(all, found...)
	}
	return all
}

// wordStarts calls f with each byte at which a word that has one of some openings
// may begin. F returns where to go on.
func wordStarts(text string, openings map[string]bool, f func(at int) int) {
	for i := 0; i+2 <= len(text); i++ {
		if i > 0 {
			c := text[i-1]
			if c != ' ' && c != '\'' && c != '(' && c != ',' && c != '-' && c != '\n' && c != '\t' && (c < 0x80 || c >= 0xc0) {
				continue
			}
		}
		if openings[string([]byte{small(text[i]), small(text[i+1])})] {
			i = max(i, f(i)-1)
		}
	}
}

// hasAny tells whether a lower-case text holds any of some fragments.
func hasAny(text string, fragments []string) bool {
	return slices.ContainsFunc(fragments, func(f string) bool { return strings.Contains(text, f) })
}
