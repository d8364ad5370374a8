using Microsoft.Data.Sqlite;
using Playground.Storage.Database;

namespace Playground.Storage.Searching;

/// <summary>The comparisons that hold a term, newest first, found one by one as they are asked for.</summary>
sealed class TermCursor : IDisposable
{
    readonly SqliteCommand _command;
    readonly SqliteDataReader _reader;

    public TermCursor(SqliteConnection connection, SqliteTransaction transaction, string term, long before)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = "SELECT rowid FROM SearchIndex WHERE SearchIndex MATCH $term AND rowid < $before ORDER BY rowid DESC";
        _command.Parameters.AddWithValue("$term", SearchTerms.Quoted(term));
        _command.Parameters.AddWithValue("$before", before);
        _reader = _command.ExecuteReader();
    }

    /// <summary>The key of the comparison that the cursor stands on.</summary>
    public long Current { get; private set; } = long.MaxValue;

    /// <summary>Goes on to the next comparison that is no newer than <paramref name="key"/>; false when there is none.</summary>
    public bool MoveTo(long key)
    {
        while (Current > key)
        {
            if (!_reader.Read())
                return false;
            Current = Keys.ComparisonOf(_reader.GetInt64(0));
        }
        return true;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    /// <summary>The comparisons that hold every term, newest first.</summary>
    /// <param name="before">Only those with smaller keys.</param>
    public static IEnumerable<long> All(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<string> terms, long before)
    {
        var cursors = new List<TermCursor>();
        try
        {
            foreach (var term in terms)
                cursors.Add(new(connection, transaction, term, before == long.MaxValue ? before : Keys.First(before)));
            for (var key = long.MaxValue - 1; cursors.TrueForAll(cursor => cursor.MoveTo(key));)
            {
                var oldest = cursors.Min(cursor => cursor.Current);
                if (cursors.TrueForAll(cursor => cursor.Current == oldest))
                    yield return oldest--;
                key = oldest;
            }
        }
        finally
        {
            cursors.ForEach(cursor => cursor.Dispose());
        }
    }
}
