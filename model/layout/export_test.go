package layout

// What the tests of the files that pages become need of the tests of the pages.
var (
	TestFonts     = testFonts
	Sample        = sample
	SampleEnglish = sampleEnglish
	Visit         = visit
	Large         = large
	Illustrated   = illustrated
	UglyTexts     = ugly
	UglyBriefing  = uglyBriefing
)
