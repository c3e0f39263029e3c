package layout

// A key is a sum over the runes of a word, made as they are read (FNV-1a, a rune at a
// time): a text is looked up word by word, and a map of strings would first write down
// each of them.
type key uint64

func seed(rtl bool) key {
	if rtl {
		return 0x84222325cbf29ce4
	}
	return 0xcbf29ce484222325
}

func (k key) with(r rune) key { return (k ^ key(r)) * 0x100000001b3 }

// A vocabulary is the words that were shaped in a font, in a table with open
// addressing: a word stands at the first free place from that of its key.
type vocabulary struct {
	table []*Word // a power of two of them, half of which are free
	count int
}

// find returns the word of chars, nil when it is not there.
func (v *vocabulary) find(cs []char, k key, rtl bool) *Word {
	for i := v.place(k); i < len(v.table); i = (i + 1) & (len(v.table) - 1) {
		w := v.table[i]
		if w == nil || w.key == k && w.is(cs, rtl) {
			return w
		}
	}
	return nil
}

// place is where a word with that key is looked for first.
func (v *vocabulary) place(k key) int { return int(k>>32) & (len(v.table) - 1) }

func (v *vocabulary) add(w *Word) {
	if 2*v.count >= len(v.table) {
		old := v.table
		v.table, v.count = make([]*Word, max(256, 2*len(old))), 0
		for _, w := range old {
			if w != nil {
				v.add(w)
			}
		}
	}
	i := v.place(w.key)
	for v.table[i] != nil {
		i = (i + 1) & (len(v.table) - 1)
	}
	v.table[i] = w
	v.count++
}

// is tells whether a word is that of chars.
func (w *Word) is(cs []char, rtl bool) bool {
	if len(w.shapes) != len(cs) || w.rtl != rtl {
		return false
	}
	for i := range cs {
		s := &w.shapes[i]
		if rtl {
			s = &w.shapes[len(cs)-1-i]
		}
		if s.r != cs[i].r {
			return false
		}
	}
	return true
}
