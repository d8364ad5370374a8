namespace Playground.ChatTemplates.Reading;

/// <summary>Parts what a model writes into thoughts, answer and calls of tools, while it comes. No part of a mark is ever handed out.</summary>
public interface IAnswerReader
{
    /// <summary>Whether what comes next belongs to a thought.</summary>
    bool IsThinking { get; }

    /// <returns>What is certain by now.</returns>
    IReadOnlyList<AnswerPiece> Add(string text);

    /// <summary>The model has ended.</summary>
    /// <param name="calls">What it wants to call, in order.</param>
    /// <returns>What was left.</returns>
    IReadOnlyList<AnswerPiece> Finish(out IReadOnlyList<ReadCall> calls);
}
