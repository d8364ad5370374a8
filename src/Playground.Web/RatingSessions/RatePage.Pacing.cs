using Playground.RatingSessions;

namespace Playground.Web.RatingSessions;

/// <summary>Writes complete answers out at one rate for all, where the session asks for it.</summary>
public sealed partial class RatePage
{
    static readonly TimeSpan _beat = TimeSpan.FromMilliseconds(100);

    /// <summary>About as fast as people read aloud in their head, twice over.</summary>
    const int CharactersPerBeat = 12;

    int _visible = int.MaxValue;

    bool IsWritten => _view is null || _view.Answers.All(answer => Contents.Of(answer.Contents).Length <= _visible);

    string Visible(string text) => text.Length <= _visible ? text : text[.._visible];

    async Task PaceAsync(SessionTask task)
    {
        _visible = task.Session.Pacing == AnswerPacing.CommonRate && !_again ? 0 : int.MaxValue;
        while (!IsWritten && _task == task && await PauseAsync(_beat))
        {
            _visible += CharactersPerBeat;
            await InvokeAsync(StateHasChanged);
        }
    }
}
