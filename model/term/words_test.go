package term

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

func plain(s string) string {
	return strings.NewReplacer("\u00a0", "~", "\u202f", "_").Replace(s)
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ lang, start, end, want string }{
		{"fr", "2025-06-21", "2025-06-26", "21–26~juin~2025"},
		{"fr", "2025-06-01", "", "1er~juin~2025"},
		{"fr", "2025-06-28", "2025-07-02", "28~juin – 2~juillet~2025"},
		{"fr", "2025-12-28", "2026-01-03", "28~décembre~2025 – 3~janvier~2026"},
		{"fr", "2025-06", "2025-07", "juin–juillet~2025"},
		{"fr", "2025-06", "", "juin~2025"},
		{"fr", "2025", "2026", "2025–2026"},
		{"fr", "2025-06-21", "2025-06-21", "21~juin~2025"},
		{"fr", "été 2025", "", "été 2025"},
		{"fr", "", "", ""},
		{"en", "2025-06-21", "2025-06-26", "21–26~June~2025"},
		{"en", "2025-06-17T10:00:00Z", "", "17~June~2025"},
	} {
		if got := plain(Of(c.lang).Dates(c.start, c.end)); got != c.want {
			t.Errorf("%s %s %s: %s, want %s", c.lang, c.start, c.end, got, c.want)
		}
	}
}

func TestFigure(t *testing.T) {
	for _, c := range []struct {
		lang string
		f    model.Figure
		want string
	}{
		{"fr", model.Figure{Value: 50000, Unit: "tonne", Word: "tonnes"}, "50_000~t"},
		{"fr", model.Figure{Value: 2e6, Unit: "USD"}, "2~M$"},
		{"fr", model.Figure{Value: 36.2e9, Unit: "USD"}, "36,2~Md$"},
		{"fr", model.Figure{Value: 1.5e9, Unit: "XOF"}, "1,5~Md~FCFA"},
		{"fr", model.Figure{Value: 12.5, Unit: "percent"}, "12,5~%"},
		{"fr", model.Figure{Value: 290, Unit: "scholarship", Word: "bourses"}, "290~bourses"},
		{"fr", model.Figure{Value: 2e6, Max: 3e6, Unit: "EUR"}, "2–3~M€"},
		{"fr", model.Figure{Value: 12}, "12"},
		{"fr", model.Figure{Value: 1e300, Unit: "EUR"}, "10³⁰⁰~€"},
		{"en", model.Figure{Value: -1.2346e300, Unit: "XOF"}, "FCFA~−1.235~×~10³⁰⁰"},
		{"fr", model.Figure{Value: 2.5e-7, Unit: "tonne"}, "2,5~×~10⁻⁷~t"},
		{"fr", model.Figure{Value: 1.5e18, Unit: "EUR"}, "1_500_000_000~Md€"},
		{"fr", model.Figure{Value: -1234.5, Unit: "MW"}, "−1_234,5~MW"},
		{"en", model.Figure{Value: 2e6, Unit: "USD"}, "$2~million"},
		{"en", model.Figure{Value: 50000, Unit: "USD"}, "$50,000"},
		{"en", model.Figure{Value: 12.5, Unit: "percent"}, "12.5%"},
		{"en", model.Figure{Value: 3.3e6, Unit: "ton/year", Word: "tons a year"}, "3,300,000~tons a year"},
		{"en", model.Figure{Value: 5e9, Unit: "XOF"}, "FCFA~5~billion"},
	} {
		if got := plain(Of(c.lang).Figure(c.f)); got != c.want {
			t.Errorf("%s %+v: %s, want %s", c.lang, c.f, got, c.want)
		}
	}
}

// The two languages say the same things.
func TestWordsAreComplete(t *testing.T) {
	for _, w := range []*Words{french, english} {
		for _, m := range []map[string]string{w.File, w.Status, w.Likelihood, w.Confidences, w.Domains, w.Kinds, w.AgreementStates, w.SideNames} {
			for k, v := range m {
				if v == "" {
					t.Errorf("no word for %q", k)
				}
			}
		}
		if len(w.Likelihood) != 7 || len(w.Domains) != len(model.Domains) || len(w.Kinds) != len(model.AnnotationTypes) {
			t.Error("words are missing")
		}
	}
}

func TestMarkers(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
	}{{"- a", 2}, {"•  a", 5}, {"1. a", 3}, {"12) a", 4}, {"a) b", 3}, {"1.5 t", 0}, {"-5 °C", 0}, {"2025. Une", 0}, {"- ", 0}, {"", 0}, {"a. b", 0}, {"à faire", 0}} {
		if got := marker(c.in); got != c.want {
			t.Errorf("%q: %d, want %d", c.in, got, c.want)
		}
	}
}

func TestMetaSaysTheVisa(t *testing.T) {
	st := model.Stake{Status: model.Approved, Priority: 1, Likelihood: "likely", Confidence: "high"}
	visa := model.Visa{Status: model.Approved, Author: "A. Traoré", Time: "2025-06-20T12:00:00Z"}
	for _, c := range []struct {
		lang, want string
		visa       model.Visa
	}{
		{"fr", "Priorité\u00a01 · Validé le 20\u00a0juin\u00a02025 par A. Traoré · probable, confiance élevée", visa},
		{"en", "Priority\u00a01 · Approved on 20\u00a0June\u00a02025 by A. Traoré · likely, high confidence", visa},
		{"fr", "Priorité\u00a01 · Validé · probable, confiance élevée", model.Visa{}},
		{"fr", "Priorité\u00a01 · Validé · probable, confiance élevée", model.Visa{Status: model.Reviewed, Author: "B"}},
	} {
		if said := Of(c.lang).Meta(model.Section{}, st, c.visa); said != c.want {
			t.Errorf("%s: %q, want %q", c.lang, said, c.want)
		}
	}
}
