using Microsoft.Extensions.Localization;
using Playground.Comparisons;
using Playground.Models;
using Playground.Web.Shell;

namespace Playground.Web.Layout.CommandPalette;

/// <summary>Finds pages, actions, models and comparisons by their words; only what this viewer may see.</summary>
public sealed class PaletteSearch(ModelCatalog models, IComparisonRepository comparisons, CurrentRater viewer, ContentText contents, IStringLocalizer<PaletteSearch> words)
{
    /// <summary>Of each kind, so that one doesn't push the others away.</summary>
    public const int MostOfAKind = 6;

    static readonly (string Name, string Icon, string Address)[] _places =
    [
        ("New", "new", "/"),
        ("History", "history", "/history"),
        ("Sessions", "sessions", "/sessions"),
        ("NewSession", "add", "/sessions/new"),
        ("PromptSets", "sets", "/sets"),
        ("Evaluations", "evaluations", "/evaluations"),
        ("NewEvaluation", "add", "/evaluations/new"),
        ("Leaderboard", "leaderboard", "/leaderboard"),
        ("Votes", "check", "/votes"),
        ("Price", "price", "/price"),
        ("PriceList", "price", "/price/list"),
        ("Machine", "price", "/price/machine"),
        ("Models", "models", "/models"),
        ("Reports", "report", "/reports"),
        ("WhatIf", "price", "/price/what-if"),
        ("Overview", "overview", "/overview"),
        ("Settings", "settings", "/settings"),
    ];

    /// <summary>Pages and actions first, then models, then comparisons, newest first. Every word must occur, upper or lower case.</summary>
    /// <param name="text">Nothing finds the pages and the newest comparisons.</param>
    public async Task<IReadOnlyList<PaletteItem>> FindAsync(string text, CancellationToken cancellationToken)
    {
        var sought = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = Places().Where(item => Holds(item.Name, sought)).ToList();
        if (sought.Length > 0)
            found.AddRange((await models.ListAsync(cancellationToken)).Where(model => Holds($"{model.Name} {model.Id} {model.Maker}", sought)).Take(MostOfAKind)
                .Select(model => new PaletteItem(model.Name, words["Model"], "models", $"/models/card/{Uri.EscapeDataString(model.Id)}")));
        var page = await comparisons.SearchAsync(new() { Text = sought.Length > 0 ? text : null, Take = MostOfAKind }, await viewer.VisibilityAsync(cancellationToken), cancellationToken);
        found.AddRange(page.Entries.Select(entry => new PaletteItem(contents.Name(entry), words["Comparison"], "compare", $"/compare/{entry.Id}")));
        return found;
    }

    IEnumerable<PaletteItem> Places() => _places.Select(place => new PaletteItem(words[place.Name], words["Page"], place.Icon, place.Address));

    static bool Holds(string name, string[] sought) => sought.All(word => name.Contains(word, StringComparison.CurrentCultureIgnoreCase));
}
