using Microsoft.Data.Sqlite;
using Playground.Storage.Schema;
using Playground.Storage.Search;
using Playground.Storage.Sqlite.Connections;

namespace Playground.Storage.Sqlite.Search;

/// <summary>The comparisons that hold a term.</summary>
sealed class TermCursor : KeyCursor
{
    /// <summary>After so many documents in vain, asking the index anew from further on is quicker than reading on.</summary>
    const int Steps = 32;

    readonly SqliteCommand _command;
    readonly SqliteParameter _last;
    SqliteDataReader? _reader;

    public TermCursor(StorageContext context, string term)
    {
        _command = SqliteCommands.Create(context, "SELECT rowid FROM SearchIndex WHERE SearchIndex MATCH $term AND rowid <= $last ORDER BY rowid DESC");
        _command.Parameters.AddWithValue("$term", Quoted(term));
        _last = _command.Parameters.AddWithValue("$last", 0L);
    }

    public override bool MoveTo(long key)
    {
        for (var step = 0; Current > key; step++)
        {
            if (step % Steps == 0 && (step > 0 || _reader is null))
                Ask(key);
            if (!_reader!.Read())
                return false;
            Current = ComparisonKeys.ComparisonOf(_reader.GetInt64(0));
        }
        return true;
    }

    public override void Dispose()
    {
        _reader?.Dispose();
        _command.Dispose();
    }

    /// <summary>A term as a string of the index's query language.</summary>
    static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    void Ask(long key)
    {
        _reader?.Dispose();
        _last.Value = ComparisonKeys.Last(key);
        _reader = _command.ExecuteReader();
    }
}
