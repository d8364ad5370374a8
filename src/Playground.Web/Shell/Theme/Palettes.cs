using MudBlazor;

namespace Playground.Web.Shell.Theme;

/// <summary>The colours of both looks. Primary is also the colour of open models, secondary that of proprietary ones.</summary>
static class Palettes
{
    const double Hover = 0.06;

    public static PaletteLight Light { get; } = new()
    {
        Background = "#f7f8fa", BackgroundGray = "#eff1f5", Surface = "#ffffff", AppbarBackground = "#f7f8fa", DrawerBackground = "#f7f8fa",
        TextPrimary = "#171c26", TextSecondary = "#4c566a", TextDisabled = "#626b7d", AppbarText = "#171c26", DrawerText = "#4c566a", DrawerIcon = "#626b7d",
        ActionDefault = "#4c566a", ActionDisabled = "#626b7d", ActionDisabledBackground = "#eff1f5",
        LinesDefault = "#e1e5ec", LinesInputs = "#858d9d", TableLines = "#e1e5ec", Divider = "#e1e5ec", DividerLight = "#eff1f5", TableHover = "#eff1f5", TableStriped = "#f7f8fa",
        Primary = "#0b6e69", PrimaryContrastText = "#ffffff", Secondary = "#5b3fc4", SecondaryContrastText = "#ffffff", Tertiary = "#0b5fa8", TertiaryContrastText = "#ffffff",
        Info = "#0b5fa8", InfoContrastText = "#ffffff", Success = "#1b7a3d", SuccessContrastText = "#ffffff", Warning = "#8f5400", WarningContrastText = "#ffffff",
        Error = "#b3261e", ErrorContrastText = "#ffffff", Dark = "#171c26", DarkContrastText = "#ffffff", Black = "#171c26", White = "#ffffff",
        GrayDefault = "#858d9d", GrayLight = "#e1e5ec", GrayLighter = "#eff1f5", GrayDark = "#626b7d", GrayDarker = "#4c566a",
        Skeleton = "#e1e5ec", OverlayDark = "#0d162466", OverlayLight = "#ffffff99", HoverOpacity = Hover, RippleOpacity = 0, RippleOpacitySecondary = 0,
    };

    public static PaletteDark Dark { get; } = new()
    {
        Background = "#0f1319", BackgroundGray = "#11161d", Surface = "#171c24", AppbarBackground = "#0f1319", DrawerBackground = "#0f1319",
        TextPrimary = "#e9edf4", TextSecondary = "#b3bdcc", TextDisabled = "#939eb0", AppbarText = "#e9edf4", DrawerText = "#b3bdcc", DrawerIcon = "#939eb0",
        ActionDefault = "#b3bdcc", ActionDisabled = "#939eb0", ActionDisabledBackground = "#11161d",
        LinesDefault = "#29313d", LinesInputs = "#6d788a", TableLines = "#29313d", Divider = "#29313d", DividerLight = "#1d232d", TableHover = "#1d232d", TableStriped = "#11161d",
        Primary = "#4fc3b8", PrimaryContrastText = "#06201e", Secondary = "#a995ff", SecondaryContrastText = "#160b3d", Tertiary = "#7db8f0", TertiaryContrastText = "#06182a",
        Info = "#7db8f0", InfoContrastText = "#06182a", Success = "#6fd08c", SuccessContrastText = "#06200f", Warning = "#e0a64b", WarningContrastText = "#241703",
        Error = "#ff8a80", ErrorContrastText = "#2b0704", Dark = "#29313d", DarkContrastText = "#e9edf4", Black = "#0f1319", White = "#e9edf4",
        GrayDefault = "#6d788a", GrayLight = "#29313d", GrayLighter = "#1d232d", GrayDark = "#939eb0", GrayDarker = "#b3bdcc",
        Skeleton = "#29313d", OverlayDark = "#000000a6", OverlayLight = "#0f131999", HoverOpacity = Hover, RippleOpacity = 0, RippleOpacitySecondary = 0,
    };
}
