using Microsoft.Extensions.Localization;
using Playground.Statistics.Ranking;

namespace Playground.Web.Leaderboards;

/// <summary>Why votes can't be ranked, in the language of the page.</summary>
public sealed class NotRankableText
{
    public static string Of(IStringLocalizer<NotRankableText> words, NotRankable why) => words[why.Kind.ToString(), why.Sentence.GetArguments()!];
}
