using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Judging;
using Playground.Judging.VoteFiles;

namespace Playground.Web.Leaderboards;

/// <summary>What is wrong with a file of votes, in the language of the page.</summary>
public sealed class VoteFaultText(IStringLocalizer<VoteFaultText> words)
{
    /// <param name="line">Where, counted from 1; <c>null</c> where no line is to blame.</param>
    public string Of(VoteFault fault, long? line)
    {
        var sentence = string.Format(CultureInfo.CurrentCulture, words[fault.Kind.ToString()], fault.Sentence.GetArguments());
        return line is { } number ? words["Line", number, sentence] : sentence;
    }
}
