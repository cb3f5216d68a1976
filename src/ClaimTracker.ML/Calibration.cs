namespace ClaimTracker.ML;

/// <summary>Turns margins into scores from 0 to 1.</summary>
/// <param name="Slope">By how much the log-odds grow with the margin (Platt 1999); above 0.</param>
/// <param name="Cut">The margin that gives one half: the one with the best F1 on sentences that the model had not seen.</param>
/// <remarks>
/// Check-worthy sentences are few, and one that is missed costs a newsroom more than one that is looked at in vain; the line is drawn
/// where F1 is best, not where a sentence is as likely check-worthy as not.
/// </remarks>
internal sealed record Calibration(double Slope, double Cut)
{
    public double LogOdds(double margin) => Slope * (margin - Cut);

    public static double Score(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
