using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Playground.Web.Shell.Theme;

/// <summary>The component library's own words in the language of the page: German from <c>LibraryText.de.resx</c>, English from the library itself.</summary>
public sealed class LibraryText(IStringLocalizer<LibraryText> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
