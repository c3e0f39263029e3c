package lex

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"regexp"
	"regexp/syntax"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// TestPatterns holds each pattern of the packages that read to what package regexp finds: in
// texts that are made to match it, in any case, and in those of the other patterns.
func TestPatterns(t *testing.T) {
	all := expressions(t)
	if len(all) < 150 {
		t.Fatalf("found %d patterns", len(all))
	}
	all = append(all, odd...)
	random := rand.New(rand.NewPCG(1, 2))
	for k, e := range all {
		for n := range 30 {
			agrees(t, e, matching(random, e))
			if n%10 == 0 {
				agrees(t, e, matching(random, all[(k+1+random.IntN(len(all)-1))%len(all)]))
			}
		}
	}
}

// odd are expressions with what is rare in those of the packages.
var odd = []string{`a|b`, `(?i)visits? (?:to|of) [Mm]\.`, `^ab{2}c{0,1}d{,3}e*?f+$`, `x{0,2}y{0}z+|(?:gh){0,3}k`, `[]a-c]k[^]\]x]s[[:alpha:]-]`,
	// long ones, whose ways begin alike, with a mark, or with nothing
	`(?i)(?:^|[\s(])(?:visite?|visite officielle|visit(?:s|ed)? to|\(visit|official (?:visit|trip)|voyage|(?:a|ont) visité|venue à|travels? to|визит\p{L}*)(?:\s|$)`,
	`(?i)mission (?:of|to) \d|miss|missions? (?:of|to) \d+|(?P<who>[\p{L}’'-]+) missions?|k?mission \p{Lu}[\p{L}\s.]{2,}|(?:(?:mission|trip){2} )+of the (?:senate|assembly)`,
	`(?:(?:ab|abc|a[b-d]+?|[a-c]b*|(abc)d?|abcde?f?g?|\babcdef\b|abcd(?i:EFG)|abc[defgh]+|abcdefghi|abcdefghijkl|abcdefghijklmno|abcdefghijklmnopqr)e*|ⓅⓄ).?|x{0,80}y`,
	`(?P<x>де(?:лега|ло))\p{L}+\s\PLm`, `[\p{L}\]]\p{Lu}[^\p{L}k]`, `\x41\x{a0}\Qa.b\E\.\-`, `(?i)(?s:(kelvin|ſtop)).`, `()|(?:|x)y`, `(?:gh)?i|j`, `a{2`,
	// bound to the beginning
	`^a?[b-d]?(?:e|f|\(\d)x`, `(?i)^[’'“]?(?:kilo|[ms])\b`, `^(?:a|)b|^\s*c`, `^[à-œ]e|^[(-/]+|^[\p{L}_]{0,2}7`, `(?i)^ſ|^(?P<x>y):`, `(?im)^x`, `^*a`, `^(?:^|b)c`, `^[]x-]y`, `^\x{a0}?z`,
	// whole words
	whole(`a|e`), whole(`’s (?:visit|k)?|\bx\b`), whole(`|x^|\p{Lu}[^x]?`), whole(`ſt|(?-i:É)t|\d+ ?`)}

// FuzzPattern holds any pattern to what package regexp finds.
func FuzzPattern(f *testing.F) {
	for _, e := range odd {
		for _, text := range []string{"", "Visit of M. Kadi", "\nxc", "de\u212aks ſTOP", "Дело ABBCF A.b"} {
			f.Add(e, text, uint64(len(e)))
		}
	}
	f.Fuzz(func(t *testing.T, e, text string, seed uint64) {
		if _, err := regexp.Compile(withLetters(e)); err != nil || len(e) > 200 {
			return
		}
		agrees(t, e, text)
		agrees(t, e, text+matching(rand.New(rand.NewPCG(seed, 0)), e))
	})
}

// agrees checks a pattern in one text.
func agrees(t *testing.T, expression, text string) {
	t.Helper()
	re := regexp.MustCompile(withLetters(expression))
	want := re.FindStringSubmatchIndex(text)
	p := Lazy(expression)
	if before, behind, _ := strings.Cut(whole("?"), "?)"); strings.HasPrefix(expression, before) && strings.HasSuffix(expression, behind) {
		p = Whole(expression[len(before) : len(expression)-len(")"+behind)])
	}
	if got := p.MatchString(text); got != (want != nil) {
		t.Errorf("%q in %q: found %v, want %v", expression, text, got, want)
	}
	if got, want := p.FindStringIndex(text), re.FindStringIndex(text); !reflect.DeepEqual(got, want) {
		t.Errorf("%q in %q: found at %v, want %v", expression, text, got, want)
	}
	if got := p.FindStringSubmatchIndex(text); !reflect.DeepEqual(got, want) {
		t.Errorf("%q in %q: got %v, want %v", expression, text, got, want)
	}
}

// TestLast holds the last match of whole words to that of package regexp, also where two stand beside each other.
func TestLast(t *testing.T) {
	for _, said := range []string{`visite|stop`, strings.Repeat(`(?:a|ont) rejoint (?:le|la) \p{L}+|débarqu\p{L}+|`, 4) + `visite|stop|settle[sd]? in`} {
		re := regexp.MustCompile(withLetters(whole(said)))
		for _, text := range []string{"", "visite", "stop visite", "stop  visite, stop", "visite visite visite", "Visite. Une visite stopped", "visite à Graz", "invisite", "ont rejoint la visite"} {
			var want []int
			if all := re.FindAllStringIndex(text, -1); all != nil {
				want = all[len(all)-1]
			}
			if got := Whole(said).LastStringIndex(text); !reflect.DeepEqual(got, want) {
				t.Errorf("%q: the last is at %v, want %v", text, got, want)
			}
		}
	}
}

// TestRequired holds that a text without the words of a pattern compiles nothing.
func TestRequired(t *testing.T) {
	for expression, text := range map[string]string{
		`(?i)\bport calls?\b`:               "The mayor called at the port.",
		`(?i)(?:visite|trip) (?:of|du)\s`:   "A visitor of the harbour.",
		`делегаци\p{L}+|delegation`:         "Une délégation est là, « hier ».",
		`\s(?:le|la) (?:roi|reine)\s`:       "Le président, le ministre.",
		`^\d{2,4} \(`:                       "12 boats",
		`(?i)[’']s (?:visit|trip)[\s,.;]`:   "His stay's end.",
		`(?i)(?:depuis|since) \d{4}, (?:x)`: "Depuis 2019",
		`^(?:le |the )?(?:roi|king)`:        "Vive le roi",
		`(?i)^[(«]?\d{1,2}|^x`:              "le 12 mai",
	} {
		if Lazy(expression).in(text) != nil {
			t.Errorf("%q is looked for in %q", expression, text)
		}
	}
}

// TestWays holds that of a long pattern those ways alone are compiled that a text may have.
func TestWays(t *testing.T) {
	const said = `(?:a|ont) rejoint (?:le|la) \p{L}+|débarqu\p{L}+|s[’']install\p{L}+|(?:is|are) moving to \p{L}+|moved to|settle[sd]? in|` +
		`(?:va|vont) (?:[^\s,.;]+ ){1,6}(?:vivre|loger)|(?:took|takes) a (?:house|flat)|поселил\p{L}*`
	for _, p := range []*Pattern{Lazy(`(?i)\b(?:` + said + `)`), Lazy(`(?i)` + said), Whole(said)} {
		if at := p.FindStringIndex("The consul settled in Graz."); at == nil || !p.MatchString("He settles in Linz") {
			t.Errorf("%q is not found", p.expression)
		}
		if p.choice == nil || p.compiled.Load() != nil {
			t.Fatalf("%q is compiled as a whole", p.expression)
		}
		compiled := 0
		for _, w := range p.choice.ways {
			if w.compiled.Load() != nil || w.bound != nil {
				compiled++
			}
		}
		if compiled != 1 {
			t.Errorf("%q: %d ways are compiled", p.expression, compiled)
		}
	}
}

// matching makes a text that an expression is in, most of the time.
func matching(random *rand.Rand, expression string) string {
	tree, err := syntax.Parse(withLetters(expression), syntax.Perl)
	if err != nil {
		return ""
	}
	var b strings.Builder
	write(random, &b, tree)
	return b.String()
}

// write writes what a part of an expression matches.
func write(random *rand.Rand, b *strings.Builder, of *syntax.Regexp) {
	least, most := 1, 1
	switch of.Op {
	case syntax.OpLiteral:
		for _, r := range of.Rune {
			if of.Flags&syntax.FoldCase != 0 {
				for range random.IntN(4) {
					r = unicode.SimpleFold(r)
				}
			}
			b.WriteRune(r)
		}
	case syntax.OpCharClass:
		if k := 2 * random.IntN(len(of.Rune)/2+1); k < len(of.Rune) {
			b.WriteRune(of.Rune[k] + rune(random.IntN(min(int(of.Rune[k+1]-of.Rune[k])+1, 30))))
		}
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		b.WriteString("x")
	case syntax.OpAlternate:
		write(random, b, of.Sub[random.IntN(len(of.Sub))])
		return
	case syntax.OpStar, syntax.OpQuest:
		least = 0
	case syntax.OpRepeat:
		least, most = of.Min, max(of.Min, min(of.Max, of.Min+2))
	}
	for range least + random.IntN(most-least+1) {
		for _, s := range of.Sub {
			write(random, b, s)
		}
	}
}

// expressions returns those that are written out in the packages that read.
func expressions(t *testing.T) (all []string) {
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && (f.Sel.Name == "Lazy" || f.Sel.Name == "Whole") {
				if e, ok := written(call.Args[0]); ok && f.Sel.Name == "Whole" {
					all = append(all, whole(e))
				} else if ok {
					all = append(all, e)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// written returns a text that stands in a source in one piece or in several.
func written(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		x, ok := written(e.X)
		y, too := written(e.Y)
		return x + y, ok && too
	}
	return "", false
}
