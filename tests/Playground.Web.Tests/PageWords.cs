using System.Collections;
using System.Globalization;
using System.Resources;

namespace Playground.Web.Tests;

/// <summary>What a page can say.</summary>
static class PageWords
{
    /// <summary>The sentences of a part of a page by their keys, those alone that this language has itself.</summary>
    public static Dictionary<string, string> Of<TPart>(string language) =>
        new ResourceManager(typeof(TPart)).GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : new CultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
