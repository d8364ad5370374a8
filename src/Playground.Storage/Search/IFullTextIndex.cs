using Playground.Storage.Schema;

namespace Playground.Storage.Search;

/// <summary>The search index over titles, prompts and answers.</summary>
interface IFullTextIndex
{
    /// <summary>Characters of the shortest term that it finds.</summary>
    int ShortestTerm { get; }

    /// <summary>The comparisons that hold a term, regardless of case.</summary>
    KeyCursor Find(StorageContext context, string term);
}
