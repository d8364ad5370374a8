using System.Collections;
using System.Globalization;
using System.Resources;
using Playground.Web.Faults;

namespace Playground.Web.Tests;

/// <summary>What a page can say.</summary>
static class PageWords
{
    /// <summary>The sentences of a part of a page by their keys, those alone that this language has itself.</summary>
    public static Dictionary<string, string> Of<TPart>(string language) =>
        Of(new ResourceManager(typeof(TPart)), language);

    /// <summary>The sentences for the codes of faults.</summary>
    public static Dictionary<string, string> OfCodes(Type codes, string language) =>
        Of(new ResourceManager($"{typeof(FaultText).Namespace}.{codes.Name}", typeof(FaultText).Assembly), language);

    static Dictionary<string, string> Of(ResourceManager resources, string language) =>
        resources.GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : new CultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
