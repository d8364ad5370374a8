using Playground.Comparisons;

namespace Playground.Web.Comparisons;

// How the page is looked at: nothing of it is kept.
public sealed partial class CompareViewModel
{
    /// <summary>The answers are to be rated before anybody sees who wrote them.</summary>
    public bool IsBlind { get; set; }

    /// <summary>Who scrolls one column scrolls the others.</summary>
    public bool IsSynchronous { get; set; } = true;

    /// <summary>What was asked is being changed, to be run as another comparison.</summary>
    public bool IsEditing { get; set; }

    /// <summary>There is a composer to run from.</summary>
    public bool IsComposing => Draft is not null && (View is null || IsEditing);

    /// <summary>The keys are explained.</summary>
    public bool IsHelping { get; set; }

    /// <summary>The only column that is shown, from 0.</summary>
    public int? Maximised { get; private set; }

    /// <summary>The column with which the comparison by words begins.</summary>
    public int? Diff { get; set; }

    /// <summary>The answer that is looked at closely.</summary>
    public Answer? About { get; set; }

    /// <summary>The answer whose prompt is looked at.</summary>
    public Answer? Prompted { get; set; }

    /// <summary>The newest answer of each column but that one's.</summary>
    public IReadOnlyList<Answer> Others => View is null || About is not { } about ? [] :
        [.. View.Lanes.Select(lane => lane.Answers.LastOrDefault()?.Answer).OfType<Answer>().Where(other => other.Lane != about.Lane)];

    /// <summary>Shows one column alone, or all again.</summary>
    public void Maximise(int lane) => Maximised = Maximised == lane || lane >= View?.Lanes.Count ? null : lane;

    /// <summary>Back to all columns, or away from changing what was asked, or the end of what is being written.</summary>
    public void Escape()
    {
        if (Maximised is not null)
            Maximised = null;
        else if (IsEditing && !IsRunning)
            IsEditing = false;
        else
            StopAll();
    }
}
