package lang_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/ui/lang"
)

var verb = regexp.MustCompile(`%[-+0-9.]*[a-z]`)

// readFrench reads the translations.
func readFrench(t *testing.T) (french map[string]string) {
	t.Helper()
	data, err := os.ReadFile("../../assets/translations/fr.json")
	if err == nil {
		err = json.Unmarshal(data, &french)
	}
	if err != nil {
		t.Fatal(err)
	}
	return french
}

// Every text that the program says has its French, with the same verbs, and
// there is no French for what it does not say.
func TestTranslations(t *testing.T) {
	french := readFrench(t)
	said := make(map[string]token.Position)
	files := token.NewFileSet()
	walk := func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			sel, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := sel.X.(*ast.Ident); !ok || pkg.Name != "lang" || sel.Sel.Name != "T" && sel.Sel.Name != "N" {
				return true
			}
			for _, arg := range call.Args {
				if lit, ok := arg.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					text, _ := strconv.Unquote(lit.Value)
					said[text] = files.Position(lit.Pos())
					if sel.Sel.Name == "T" {
						break // the others are values, not texts
					}
				}
			}
			return true
		})
		return nil
	}
	for _, dir := range []string{"..", "../../cmd/enjeux"} {
		if err := filepath.WalkDir(dir, walk); err != nil {
			t.Fatal(err)
		}
	}
	for text, pos := range said {
		fr, ok := french[text]
		if !ok {
			t.Errorf("%s: no French for %q", pos, text)
		} else if !slices.Equal(verb.FindAllString(text, -1), verb.FindAllString(fr, -1)) {
			t.Errorf("%s: %q and %q take other values", pos, text, fr)
		}
	}
	for text := range french {
		if _, ok := said[text]; !ok {
			t.Errorf("nobody says %q", text)
		}
	}
}

func TestSwitch(t *testing.T) {
	lang.Load("fr", []byte(`{"%d page":"%d page","%d pages":"%d pages","Save":"Enregistrer"}`))
	defer lang.Set("en")
	lang.Set("fr")
	if lang.T("Save") != "Enregistrer" || lang.N(0, "%d page", "%d pages") != "0 page" {
		t.Error(lang.T("Save"), lang.N(0, "%d page", "%d pages"))
	}
	lang.Set("xx")
	if lang.Code() != "en" || lang.T("Save") != "Save" || lang.N(0, "%d page", "%d pages") != "0 pages" {
		t.Error(lang.Code())
	}
}

func TestSystem(t *testing.T) {
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES"} {
		t.Setenv(name, "")
	}
	for value, want := range map[string]string{"": "fr", "C.UTF-8": "fr", "en_GB.UTF-8": "en", "fr_CA": "fr"} {
		t.Setenv("LANG", value)
		if got := lang.System(); got != want {
			t.Errorf("LANG=%q gives %q", value, got)
		}
	}
}

func TestCountsAreGrouped(t *testing.T) {
	lang.Set(lang.English)
	for n, want := range map[int]string{0: "0 x", 999: "999 x", 1000: "1,000 x", 1234567: "1,234,567 x", -1234: "-1,234 x"} {
		if got := lang.N(n, "%d x", "%d x"); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

// A passphrase has one name in French.
func TestAPassphraseHasOneName(t *testing.T) {
	french := readFrench(t)
	name := regexp.MustCompile(`(?i)phrases? de passe`)
	for text, fr := range french {
		if strings.Contains(strings.ToLower(text), "passphrase") != name.MatchString(fr) {
			t.Errorf("%q is %q", text, fr)
		}
	}
}
