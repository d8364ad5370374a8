using Microsoft.Extensions.AI;

namespace Playground.Testing.Nano;

/// <summary>What a model answered, and whether that is exactly right.</summary>
public sealed record NanoAnswer(NanoQuestion Question, string Text)
{
    public bool Right => Question.Answers.Contains(Text, StringComparer.Ordinal);
}

/// <summary>Asks the questions of the evaluation, a few at once, at temperature 0.</summary>
public static class NanoQuiz
{
    const int AtOnce = 4;

    /// <summary>Longer than the longest right answer: whoever goes on and on is wrong.</summary>
    static readonly ChatOptions _greedy = new() { Temperature = 0, MaxOutputTokens = 128 };

    public static async Task<IReadOnlyList<NanoAnswer>> AskAsync(IChatClient client, IReadOnlyList<NanoQuestion> questions)
    {
        var answers = new NanoAnswer[questions.Count];
        await Parallel.ForAsync(0, questions.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, cancellationToken) =>
        {
            var response = await client.GetResponseAsync(questions[index].Chat(), _greedy, cancellationToken);
            answers[index] = new(questions[index], response.Text);
        });
        return answers;
    }

    /// <summary>Right answers in percent.</summary>
    public static double Percent(IEnumerable<NanoAnswer> answers) => 100 * answers.Average(answer => answer.Right ? 1.0 : 0.0);
}
