package article

import "slices"

// A roll finds people by their names: who is looked for again and again in a text of thousands is found
// without asking each of them.
type roll struct {
	people   []Person
	words    map[string][]int32 // in whose names a word is, see [NameParts], in order; those without one at ""
	surnames map[string]int32   // the first of each
}

// rollOf makes that of some people, whose names may not change afterwards.
func rollOf(people []Person) *roll {
	r := &roll{people, make(map[string][]int32, 2*len(people)), make(map[string]int32, len(people))}
	for i, p := range people {
		for _, w := range rollWords(p.Name) {
			r.words[w] = append(r.words[w], int32(i))
		}
		if last := surname(p.Name); !r.surnamed(last) {
			r.surnames[last] = int32(i)
		}
	}
	return r
}

// rollWords returns by which words a name is found.
func rollWords(name string) []string {
	if all := NameParts(name); len(all) > 0 {
		return all
	}
	return []string{""}
}

// surnamed tells whether somebody has a surname.
func (r *roll) surnamed(surname string) bool {
	_, ok := r.surnames[surname]
	return ok
}

// sharing returns the people with whom a name has a word in common, in order.
func (r *roll) sharing(name string) (all []int32) {
	for _, w := range rollWords(name) {
		all = append(all, r.words[w]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
