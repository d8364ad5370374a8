using Playground.Storage.Schema;
using Playground.Storage.Search;

namespace Playground.Storage.Sqlite.Search;

/// <summary>SQLite's FTS5 over trigrams, kept up by triggers; see the second migration.</summary>
sealed class FullTextIndex : IFullTextIndex
{
    /// <summary>The index cuts texts into pieces of three characters.</summary>
    public int ShortestTerm => 3;

    public KeyCursor Find(StorageContext context, string term) => new TermCursor(context, term);
}
