using Playground.Comparisons;
using Playground.Faults;
using Playground.Models;
using Playground.RatingSessions;
using Playground.Web.Shell;

namespace Playground.Web.RatingSessions;

/// <summary>A session that its host sets up, step by step.</summary>
public sealed class NewSessionViewModel(
    IComparisonRepository comparisons, ModelCatalog catalog, SessionHostService sessions, IRatingSessionRepository store, CurrentRater viewer, PageLifetime page)
{
    const int MostShown = 100;

    // How many answers there are to a comparison that has been looked up.
    readonly Dictionary<string, int> _answers = new(StringComparer.Ordinal);
    string? _tag;

    public SessionForm Form { get; } = new();

    public SessionStep Step { get; private set; }

    /// <summary>Somebody tried to go on without what the step asks for.</summary>
    public bool IsPressed { get; private set; }

    public string HostName { get; set; } = "";

    /// <summary>Words to find comparisons by.</summary>
    public string Sought { get; set; } = "";

    public IReadOnlyList<HistoryEntry> Found { get; private set; } = [];

    /// <summary>Comparisons have been looked for: before, nobody knows whether there are none.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>Those that can answer prompts now.</summary>
    public IReadOnlyList<ModelCard> Models { get; private set; } = [];

    /// <summary>Why the session wasn't made.</summary>
    public FaultException? Refusal { get; private set; }

    public bool IsBusy { get; private set; }

    /// <summary>About how many items it will have; answers that fail are left out when it is made.</summary>
    public int Items => Form.Comparisons.Sum(id => ItemsOf(_answers.GetValueOrDefault(id, 2))) + Form.PromptList.Count * ItemsOf(Form.Models.Count);

    /// <param name="tag">The comparisons that have it are chosen.</param>
    /// <param name="begun">Ids of comparisons to begin with; those that may not be seen are left out.</param>
    /// <param name="copied">A session of the same host, to begin with its settings and comparisons.</param>
    public async Task StartAsync(string? tag, IReadOnlyList<string> begun, string? copied)
    {
        _tag = tag;
        Models = [.. (await catalog.ListAsync()).Where(model => model.State == ModelState.Ready)];
        await FindAsync();
        if (tag is not null)
            ChooseAll();
        var visible = await viewer.VisibilityAsync(page.Left);
        foreach (var id in begun)
            if (await comparisons.FindAsync(id, visible, page.Left) is { } one)
            {
                _answers[one.Id] = one.Lanes.Count;
                Form.Comparisons.Add(one.Id);
            }
        var known = await viewer.FindAsync();
        if (copied is not null && known is not null && await store.FindAsync(copied) is { Solo: false } session && session.HostId == known.Id)
            Copy(session);
        // What has been typed while this page was looking things up stays.
        if (known is not null && HostName.Length == 0)
            HostName = known.Name;
    }

    /// <summary>What is chosen stays chosen while others are looked for.</summary>
    public async Task FindAsync()
    {
        var found = await comparisons.SearchAsync(new() { Tag = _tag, Text = Sought.Trim() is { Length: > 0 } text ? text : null, Take = MostShown }, await viewer.VisibilityAsync(page.Left), page.Left);
        (Found, HasLooked) = (found.Entries, true);
        foreach (var entry in Found)
            _answers[entry.Id] = entry.Lanes.Count;
    }

    public void ChooseAll() => Form.Comparisons.UnionWith(Found.Select(entry => entry.Id));

    /// <summary>What a step still lacks.</summary>
    public IEnumerable<SessionGap> Gaps(SessionStep step)
    {
        if (step == SessionStep.What && Form.Title.Trim().Length == 0)
            yield return SessionGap.Title;
        if (step == SessionStep.What && Form.Comparisons.Count == 0 && Form.PromptList.Count == 0)
            yield return SessionGap.Items;
        if (step == SessionStep.What && Form.PromptList.Count > 0 && Form.Models.Count == 0)
            yield return SessionGap.Models;
        if (step == SessionStep.Who && HostName.Trim().Length == 0)
            yield return SessionGap.Host;
    }

    /// <summary>Whether nothing is lacking before a step.</summary>
    public bool CanGoTo(SessionStep step) => Enum.GetValues<SessionStep>().TakeWhile(before => before < step).All(before => !Gaps(before).Any());

    public void GoTo(SessionStep step)
    {
        if (CanGoTo(step))
            (Step, IsPressed) = (step, false);
    }

    public void GoOn()
    {
        IsPressed = Gaps(Step).Any();
        if (!IsPressed)
            GoTo(Step + 1);
    }

    /// <returns>The session's id; <c>null</c> when it wasn't made.</returns>
    public async Task<string?> CreateAsync()
    {
        if (IsBusy)
            return null;
        (IsBusy, Refusal) = (true, null);
        try
        {
            return (await sessions.CreateAsync(Form.ToPlan(), await viewer.RenameAsync(HostName))).Id;
        }
        catch (FaultException refused)
        {
            Refusal = refused;
            return null;
        }
        finally
        {
            IsBusy = false;
        }
    }

    void Copy(RatingSession session)
    {
        Form.Copy(session);
        foreach (var item in session.Items.GroupBy(item => item.ComparisonId))
            _answers[item.Key] = item.SelectMany(one => one.Lanes).Distinct().Count();
    }

    int ItemsOf(int answers) => Form.Protocol == RatingProtocol.Pairwise ? answers * (answers - 1) / 2 : answers > 0 ? 1 : 0;
}
