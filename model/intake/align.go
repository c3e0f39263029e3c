package intake

// A pair is where a paragraph stands in the corrected source: its index there,
// -1 for nowhere, and whether it says the same.
type pair struct {
	to    int
	exact bool
}

// align finds the paragraphs of a source in the corrected one: first those that
// say the same, then the likest near where each should be.
func align(old, now []string) []pair {
	const reach, enough = 12, 0.4
	at := map[string][]int{}
	for k, line := range now {
		at[line] = append(at[line], k)
	}
	pairs, taken := make([]pair, len(old)), make([]bool, len(now))
	for i, line := range old {
		pairs[i] = pair{to: -1}
		if left := at[line]; len(left) > 0 {
			pairs[i], at[line], taken[left[0]] = pair{left[0], true}, left[1:], true
		}
	}
	last := -1
	for i, line := range old {
		if pairs[i].exact {
			last = pairs[i].to
			continue
		}
		best := enough
		for k := max(0, last+1-reach); k < min(len(now), last+1+reach); k++ {
			if taken[k] {
				continue
			}
			if like := alike(line, now[k]); like > best {
				best, pairs[i].to = like, k
			}
		}
		if k := pairs[i].to; k >= 0 {
			last, taken[k] = k, true
		}
	}
	return pairs
}
