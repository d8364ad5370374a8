using MudBlazor;

namespace Playground.Web.Shell.Theme;

/// <summary>The look of every page, light and dark: quiet, one accent colour, text first. Text stands out from what lies behind it by 4.5 to 1 or more.</summary>
/// <remarks>Pages don't render it: <see cref="ThemeStyles"/> makes a style sheet of it, and <c>css/theme.css</c> names its colours for our own markup.</remarks>
public sealed class PlaygroundTheme : MudTheme
{
    /// <summary>What the system has: nothing is fetched for a font.</summary>
    static readonly string[] _fonts = ["system-ui", "\"Segoe UI\"", "Roboto", "\"Helvetica Neue\"", "Arial", "sans-serif"];

    public PlaygroundTheme()
    {
        PaletteLight = Palettes.Light;
        PaletteDark = Palettes.Dark;
        LayoutProperties = new() { DefaultBorderRadius = "8px", DrawerWidthLeft = "216px", AppbarHeight = "52px" };
        Typography.Default.FontFamily = _fonts;
        Typography.Default.FontSize = "14px";
        Typography.Default.LineHeight = "1.5";
        Typography.Default.LetterSpacing = "normal";
        Set(Typography.Body1, "14px", "400", "1.5");
        Set(Typography.Body2, "13px", "400", "1.5");
        Set(Typography.H1, "20px", "650", "1.3");
        Set(Typography.H2, "15px", "650", "1.3");
        Set(Typography.H3, "14px", "650", "1.3");
        Set(Typography.H6, "15px", "650", "1.3");
        Set(Typography.Subtitle1, "14px", "400", "1.5");
        Set(Typography.Subtitle2, "13px", "600", "1.5");
        Set(Typography.Button, "14px", "600", "1.4");
        Set(Typography.Caption, "12px", "400", "1.4");
        foreach (var elevation in Enumerable.Range(1, 3))
            Shadows.Elevation[elevation] = "0 1px 2px #0000000a";
        foreach (var elevation in Enumerable.Range(4, Shadows.Elevation.Length - 4))
            Shadows.Elevation[elevation] = "0 12px 40px #0d162433, 0 2px 8px #0d16241a";
    }

    static void Set(BaseTypography typography, string size, string weight, string lineHeight)
    {
        (typography.FontSize, typography.FontWeight, typography.LineHeight) = (size, weight, lineHeight);
        (typography.FontFamily, typography.LetterSpacing, typography.TextTransform) = (_fonts, "normal", "none");
    }
}
