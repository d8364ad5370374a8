using System.Collections.Concurrent;
using Playground.Judging.Sessions;
using Playground.Storage.Comparing;

namespace Playground.Storage.Judging;

/// <summary>
/// Assignments by the text that they are stored as. With every vote all of a round's are looked through, and hardly any has changed since the vote
/// before; to read a thousand of them anew takes about 10 ms.
/// </summary>
sealed class AssignmentMemo
{
    /// <summary>About 10 MB.</summary>
    const int Most = 20_000;

    readonly ConcurrentDictionary<string, SessionAssignment> _known = new(StringComparer.Ordinal);

    public SessionAssignment Read(string body)
    {
        if (_known.TryGetValue(body, out var known))
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known[body] = StoredJson.Read<SessionAssignment>(body);
    }
}
