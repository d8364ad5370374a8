namespace Playground.Statistics.TextScores;

/// <summary>Words against those of a reference with the fewest edits, searched near the diagonal as TERCOM does, and which of them stand where.</summary>
sealed class TerAlignment
{
    const int Beam = 25;
    const int Unreached = int.MaxValue / 2;

    enum Step : byte { Keep, Change, Drop, Add }

    readonly Dictionary<int, int> places = [];
    readonly List<bool> wrong = [];
    readonly List<bool> wrongThere = [];

    TerAlignment(int edits) => Edits = edits;

    public int Edits { get; }

    public static TerAlignment Of(string[] words, string[] reference)
    {
        var (costs, steps) = Table(words, reference);
        var alignment = new TerAlignment(costs[words.Length, reference.Length]);
        var path = new Stack<Step>();
        for (var (i, j) = (words.Length, reference.Length); i > 0 || j > 0;)
        {
            path.Push(steps[i, j]);
            (i, j) = steps[i, j] switch { Step.Drop => (i - 1, j), Step.Add => (i, j - 1), _ => (i - 1, j - 1) };
        }
        foreach (var step in path)
            alignment.Follow(step);
        return alignment;
    }

    /// <summary>Words that already stand right aren't moved, nor to where the reference is met, nor into themselves.</summary>
    public bool MayMove(int start, int at, int length) =>
        wrong.Skip(start).Take(length).Contains(true) && wrongThere.Skip(at).Take(length).Contains(true) && !(start <= places[at] && places[at] < start + length);

    /// <summary>Where a run that matches the reference from <paramref name="at"/> on could go.</summary>
    public IEnumerable<int> Targets(int at, int length)
    {
        var previous = -1;
        for (var offset = -1; offset < length; offset++)
        {
            var target = 0;
            if (at + offset != -1)
            {
                if (!places.TryGetValue(at + offset, out var place))
                    yield break;
                target = place + 1;
            }
            if (target != previous)
                yield return target;
            previous = target;
        }
    }

    void Follow(Step step)
    {
        if (step != Step.Add)
            wrong.Add(step != Step.Keep);
        if (step == Step.Drop)
            return;
        wrongThere.Add(step != Step.Keep);
        places[wrongThere.Count - 1] = wrong.Count - 1;
    }

    static (int[,] Costs, Step[,] Steps) Table(string[] words, string[] reference)
    {
        var (costs, steps) = (new int[words.Length + 1, reference.Length + 1], new Step[words.Length + 1, reference.Length + 1]);
        var ratio = words.Length == 0 ? 1 : (double)reference.Length / words.Length;
        var beam = Beam < ratio / 2 ? (int)Math.Ceiling(ratio / 2 + Beam) : Beam;
        for (var j = 0; j <= reference.Length; j++)
            (costs[0, j], steps[0, j]) = (j, Step.Add);
        for (var i = 1; i <= words.Length; i++)
        {
            for (var j = 0; j <= reference.Length; j++)
                costs[i, j] = Unreached;
            var diagonal = (int)Math.Floor(i * ratio);
            var last = i == words.Length ? reference.Length + 1 : Math.Min(reference.Length + 1, diagonal + beam);
            for (var j = Math.Max(0, diagonal - beam); j < last; j++)
                (costs[i, j], steps[i, j]) = Best(costs, i, j, j > 0 && words[i - 1] == reference[j - 1]);
        }
        return (costs, steps);
    }

    // In TERCOM's order of preference: keep or change, drop, add.
    static (int Cost, Step Step) Best(int[,] costs, int i, int j, bool same)
    {
        if (j == 0)
            return (costs[i - 1, 0] + 1, Step.Drop);
        var best = (Cost: costs[i - 1, j - 1] + (same ? 0 : 1), Step: same ? Step.Keep : Step.Change);
        if (costs[i - 1, j] + 1 < best.Cost)
            best = (costs[i - 1, j] + 1, Step.Drop);
        return costs[i, j - 1] + 1 < best.Cost ? (costs[i, j - 1] + 1, Step.Add) : best;
    }
}
