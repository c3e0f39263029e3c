package ui

import (
	"cmp"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// thread is one annotation: who and when, the words that it stands on, its
// text, what can be done with it, and its replies. The words of another author are
// answered and resolved, and not edited.
type thread struct {
	widget.BaseWidget
	p       *threads
	id      model.ID
	content *fyne.Container // kept, for Fyne forgets how a renderer laid out its own
	box     *fyne.Container
	text    *widgets.TextField
	chips   *fyne.Container // what can be done with it
	reply   *field
	ring    *canvas.Rectangle // where the keyboard is
}

func newThread(p *threads, id model.ID) *thread {
	t := &thread{p: p, id: id, box: container.New(layout.NewCustomPaddedVBoxLayout(3)), ring: canvas.NewRectangle(color.Transparent)}
	t.ring.StrokeWidth, t.ring.CornerRadius = 2, 8
	t.ring.Hide()
	t.content = container.NewStack(widgets.NewPanel(), container.New(layout.NewCustomPaddedLayout(6, 8, 10, 10), t.box), t.ring)
	t.text = widgets.NewTextField(widgets.TextSize, fyne.TextStyle{})
	t.text.Rest()
	t.text.OnEdited = func(_, text string) { p.w.try(p.s.Type(id, "text", text)) }
	t.text.OnUndo, t.text.OnRedo = p.w.onUndo, p.w.onRedo
	t.text.OnTyped = func() { p.w.autocorrect(t.text) }
	t.text.OnResized = func() { p.column.Resized(string(id)) }
	t.text.OnFocus = t.onFocus
	t.text.OnKey = p.w.leaving(t.text)
	t.chips, t.reply = container.NewHBox(), newField("")
	t.reply.SetPlaceHolder(lang.T("Reply…"))
	t.reply.OnSubmitted = t.onReply
	t.ExtendBaseWidget(t)
	t.fill()
	return t
}

// CreateRenderer implements [fyne.Widget].
func (t *thread) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }

// Inside is what the thread shows, for [widgets.Reveal].
func (t *thread) Inside() fyne.CanvasObject { return t.content }

// FocusGained shows where the keyboard is, and brings it into view.
func (t *thread) FocusGained() {
	t.ring.StrokeColor = widgets.Color(widgets.ColorAccent)
	t.ring.Show()
	t.p.column.ScrollTo(string(t.id))
}

// FocusLost ends it.
func (t *thread) FocusLost() { t.ring.Hide() }

// TypedRune does nothing.
func (t *thread) TypedRune(rune) {}

// TypedKey opens the thread with Enter, and goes to the reply where it is open; Space
// opens it, or closes it, and the arrows lead to the next thread.
func (t *thread) TypedKey(k *fyne.KeyEvent) {
	by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[k.Name]
	enter := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	switch {
	case enter && t.p.open == t.id:
		t.p.w.win.Canvas().Focus(t.reply)
	case enter || k.Name == fyne.KeySpace:
		t.Tapped(nil)
	case by != 0:
		t.p.column.Step(string(t.id), by)
	default:
		widgets.PassOn(t, k)
	}
}

func (t *thread) fill() {
	b := t.p.s.Briefing()
	a, ok := model.Get[model.Annotation](b, t.id)
	if !ok {
		return
	}
	t.text.SetText(a.Text)
	var words fyne.CanvasObject = container.New(layout.NewCustomPaddedLayout(0, 0, -widgets.FieldPad, -widgets.FieldPad), t.text)
	if t.foreign(a) {
		words = widgets.NewProse(a.Text, widgets.TextSize, fyne.TextStyle{}, widgets.ColorInk)
	}
	t.box.Objects = []fyne.CanvasObject{byline(a.Author, t.detail(a))}
	if q := quoted(b, a); q != "" {
		t.box.Add(widgets.NewProse(q, widgets.TextSize, fyne.TextStyle{Italic: true}, widgets.ColorMuted))
	}
	t.box.Add(words)
	for r := range model.Children[model.Reply](b, t.id) {
		t.box.Add(container.New(layout.NewCustomPaddedLayout(4, 0, 16, 0), container.New(layout.NewCustomPaddedVBoxLayout(2),
			byline(r.Author, when(r.Time)), widgets.NewProse(r.Text, widgets.TextSize, fyne.TextStyle{}, widgets.ColorInk))))
	}
	if t.p.open == t.id {
		t.addActions(a)
	}
	t.Refresh()
}

// foreign tells whether an annotation is of another author, whose words stay as they are.
func (t *thread) foreign(a model.Annotation) bool {
	return a.Author != "" && a.Author != t.p.s.Author
}

// addActions adds what can be done with an annotation. Its chips and the reply keep the
// keyboard through that.
func (t *thread) addActions(a model.Annotation) {
	s := t.p.s
	t.chip(0, a.Printed, lang.T("printed"), lang.T("internal"), t.toggle(lang.T("Print annotation"), "printed", a.Printed))
	t.chip(1, a.Resolved, lang.T("resolved"), lang.T("open"), t.toggle(lang.T("Resolve annotation"), "resolved", a.Resolved))
	t.chip(2, false, "", annotationName(a.Type), t.onKind)
	t.chip(3, false, "", lang.T("delete"), func() { t.p.w.try(s.Remove(t.id)) })
	t.chips.Objects[2].Show()
	if t.foreign(a) {
		t.box.Add(widgets.NewProse(lang.T("The words are those of %s: answer them, or resolve them.", a.Author),
			widgets.SmallSize, fyne.TextStyle{}, widgets.ColorMuted))
		t.chips.Objects[2].Hide()
	}
	t.box.Add(t.chips)
	t.box.Add(t.reply)
}

func (t *thread) onReply(text string) {
	if text != "" {
		t.reply.SetText("")
		t.p.w.try(t.p.s.Reply(t.id, text))
		widgets.Reveal(t.reply)
	}
}

// Tapped opens the thread, or closes it, and selects what it stands on.
func (t *thread) Tapped(*fyne.PointEvent) {
	t.p.s.Select(t.p.s.Briefing().Parent(t.id))
	t.p.toggle(t.id)
}

// onFocus opens the thread whose words are about to be edited, and selects what it
// stands on.
func (t *thread) onFocus() {
	t.p.s.Select(t.p.s.Briefing().Parent(t.id))
	t.p.show(t.id)
}

// detail is the kind, the time and the state of an annotation in a line.
func (t *thread) detail(a model.Annotation) string {
	var parts []string
	if t.p.named {
		parts = append(parts, t.p.s.called(a.Place.Parent))
	}
	parts = append(parts, annotationName(a.Type), when(a.Time))
	if a.Resolved {
		parts = append(parts, lang.T("resolved"))
	}
	if a.Printed {
		parts = append(parts, lang.T("printed"))
	}
	return strings.Join(nonEmpty(parts...), " · ")
}

// chip gives the chip at a place its words and what it does.
func (t *thread) chip(at int, on bool, yes, no string, do func()) {
	text, kind := no, widgets.Neutral
	if on {
		text, kind = yes, widgets.Good
	}
	if at == len(t.chips.Objects) {
		t.chips.Add(widgets.NewChip("", kind, nil))
	}
	c := t.chips.Objects[at].(*widgets.Chip)
	c.OnTapped = do
	c.Set(text, kind)
}

// toggle sets a state of the annotation, or takes it away.
func (t *thread) toggle(label, field string, on bool) func() {
	return func() { t.p.w.try(t.p.s.Set(label, t.id, field, !on)) }
}

func (t *thread) onKind() {
	a, _ := model.Get[model.Annotation](t.p.s.Briefing(), t.id)
	m := fyne.NewMenu("")
	for _, kind := range model.AnnotationTypes {
		item := fyne.NewMenuItem(capitalName(kind), func() { t.p.w.try(t.p.s.Set(lang.T("Kind of annotation"), t.id, "type", kind)) })
		item.Checked = kind == a.Type
		m.Items = append(m.Items, item)
	}
	t.p.w.popUpAt(t, m)
}

// quoted is the passage that an annotation stands on, as it reads now; of an
// orphan, as it read last; without the marks of its format.
func quoted(b *model.Briefing, a model.Annotation) string {
	switch {
	case a.Anchor.Whole():
		return ""
	case a.Anchor.Orphan():
		return lang.T("“%s” (no longer in the text)", unmarked(a.Anchor.Quote, 0, len(a.Anchor.Quote)))
	}
	n, _ := b.Node(a.Place.Parent)
	return lang.T("“%s”", unmarked(model.TextOf(n, a.Anchor.Field), a.Anchor.From, a.Anchor.To))
}

// unmarked are the bytes [from, to) of a text without what is a mark of format in the
// whole of it; as they are where they are nothing else.
func unmarked(text string, from, to int) string {
	var b strings.Builder
	keep := func(low, high int) {
		if low, high = max(low, from), min(high, to); low < high {
			b.WriteString(text[low:high])
		}
	}
	for _, p := range term.Passages(text) {
		if b.Len() > 0 && p.From < to {
			b.WriteByte('\n')
		}
		words := p.From + p.Marker
		keep(p.From, words)
		for _, s := range term.Inline(p.Text[p.Marker:]) {
			keep(words+s.From, words+s.To)
		}
	}
	return cmp.Or(b.String(), text[from:to])
}
