using Playground.Comparisons.Contents;

namespace Playground.Tests.Comparisons;

public sealed class ContentListTests
{
    static readonly MediaPart _picture = new(new string('a', 64), "image/png", 12_345) { AltText = "a red\r\ncat" };

    [Fact]
    public void Text_OfPlainText_IsTheStringItself()
    {
        var text = new string('x', 3);

        ContentList contents = text;

        Assert.Same(text, contents.Text);
        Assert.Same(text, contents.Shown(_ => throw new InvalidOperationException()));
        Assert.Equal([new TextPart("xxx")], contents);
        Assert.True(contents is { IsPlainText: true, HasOnlyText: true, Count: 1, UnlessPlainText: null });
    }

    [Fact]
    public void Text_OfSeveralParts_KeepsTheirWordsApart()
    {
        ContentList contents = [new TextPart("Look:"), _picture, new TextPart(""), new TextPart("Nice?")];

        Assert.Equal("Look:\n\nNice?", contents.Text);
        Assert.Equal(3, contents.Count);
        Assert.True(contents is { IsPlainText: false, HasOnlyText: false });
    }

    [Fact]
    public void Empty_HasNoPart()
    {
        ContentList contents = "";

        Assert.Same(ContentList.Empty, contents);
        Assert.Equal((0, ""), (contents.Count, contents.Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => contents[0]);
    }

    [Fact]
    public void Equals_SamePartsElsewhere_IsTrue()
    {
        ContentList plain = "words", same = [new TextPart("words")], mixed = [new TextPart("words"), _picture];

        Assert.Equal(plain, same);
        Assert.Equal<ContentList>([new TextPart("words"), _picture with { }], mixed);
        Assert.NotEqual(plain, mixed);
        Assert.Equal(plain.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void WithTexts_ChangesWordsAlone()
    {
        ContentList contents = [new TextPart("one") { Further = """{"a":1}""" }, _picture, new TextPart("two")];

        Assert.Equal<ContentList>([new TextPart("ONE") { Further = """{"a":1}""" }, _picture, new TextPart("TWO")], contents.WithTexts(text => text.ToUpperInvariant()));
        Assert.Equal("WORDS", ((ContentList)"words").WithTexts(text => text.ToUpperInvariant()).Text);
    }

    [Fact]
    public void Shown_SaysWhatStandsInThePlaceOfEachPart()
    {
        ContentList contents = [_picture, new TextPart("Nice?"), new MediaPart("b", "audio/wav", 1_500_000), new UnknownPart("hologram"), new UnknownPart("")];

        Assert.Equal(
            """
            [Picture: a red cat · image/png · 12 KB · not shown by this version]

            Nice?

            [Sound · audio/wav · 1.4 MB · not shown by this version]

            [Part of an unknown kind: hologram · not shown by this version]

            [Part of an unknown kind · not shown by this version]
            """.ReplaceLineEndings("\n"),
            contents.Shown(ContentPlaceholder.English));
    }
}
