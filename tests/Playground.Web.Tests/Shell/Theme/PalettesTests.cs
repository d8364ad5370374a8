using MudBlazor;
using MudBlazor.Utilities;
using Playground.Web.Shell.Theme;
using Xunit;

namespace Playground.Web.Tests.Shell.Theme;

public sealed class PalettesTests
{
    /// <summary>WCAG 2.2, criterion 1.4.3.</summary>
    const double Least = 4.5;

    public static TheoryData<bool, string> Texts => new MatrixTheoryData<bool, string>([false, true],
        ["TextPrimary", "TextSecondary", "TextDisabled", "DrawerText", "AppbarText", "Primary", "Secondary", "Info", "Success", "Warning", "Error"]);

    public static TheoryData<bool, string> Fills => new MatrixTheoryData<bool, string>([false, true], ["Primary", "Secondary", "Tertiary", "Info", "Success", "Warning", "Error", "Dark"]);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_OnEveryGround_StandsOut(bool dark, string color)
    {
        var palette = Of(dark);
        foreach (var ground in (string[])["Background", "Surface", "BackgroundGray"])
            Assert.True(Contrast(Color(palette, color), Color(palette, ground)) >= Least, $"{color} on {ground}: {Contrast(Color(palette, color), Color(palette, ground)):0.00}");
    }

    [Theory]
    [MemberData(nameof(Fills))]
    public void Text_OnAFilledButton_StandsOut(bool dark, string color) =>
        Assert.InRange(Contrast(Color(Of(dark), $"{color}ContrastText"), Color(Of(dark), color)), Least, 21);

    static Palette Of(bool dark) => dark ? Palettes.Dark : Palettes.Light;

    static MudColor Color(Palette palette, string name) => (MudColor)typeof(Palette).GetProperty(name)!.GetValue(palette)!;

    /// <summary>By relative luminance: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.</summary>
    static double Contrast(MudColor one, MudColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(MudColor color) => 0.2126 * Linear(color.R) + 0.7152 * Linear(color.G) + 0.0722 * Linear(color.B);

    static double Linear(byte channel) => channel / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
