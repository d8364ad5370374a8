namespace Playground.Ratings.VoteFiles;

/// <summary>Interned names as strings, each made once.</summary>
sealed class NameStrings(Utf8Names names)
{
    readonly List<string?> made = [];

    public string this[int id]
    {
        get
        {
            while (made.Count <= id)
                made.Add(null);
            return made[id] ??= names[id];
        }
    }
}
