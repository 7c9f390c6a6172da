// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

namespace ioc {

/// What all tiles over time tell about what they draw.
struct OverTimeHead
{
    QString title;    ///< of a tile without one: what it is of
    QString unitText; ///< "tỷ đồng"; empty where the indicators have several
    QString spanText; ///< "30 ngày"
    Face face = Face::NoData;
    QString ageText;    ///< Old: "figures of 16:02"
    QString timeText;   ///< Old: "16:02", where the age has no room
    QString reasonText; ///< Old: "disconnected for 2 hours"; NoData: whom the figures are awaited from
    QString sentence;   ///< NoData: stands instead of the drawing
    QString doubtText;  ///< "2 doubtful figures" among those that are drawn; empty where there are none

    friend bool operator==(const OverTimeHead &, const OverTimeHead &) = default;
};

/// The words that tiles over time share with the trend.
class OverTimeText
{
    Q_DECLARE_TR_FUNCTIONS(TrendPanel)

public:
    static QString span(const Tile &tile, int buckets); ///< "30 ngày", "theo giờ", "lũy kế"
    static QString comparison(TrendBucket bucket);      ///< "a week ago", "last year"
    static QString plan();
    static QString bucket(Instant at, TrendBucket bucket, const Format &format); ///< "06", "21/11", "T11"
    /// On an axis of such a length: the first hour of a day bears its date where there are several, January its year.
    static QString tick(Instant at, TrendBucket bucket, const Format &format, Milliseconds length);

    static QString noData();
    static QString notOver(); ///< of the running bucket
    static QString doubtful(int figures);
    static QString doubtful();                     ///< of one figure
    static QString doubtful(const QString &words); ///< "T11: 412 phản ánh, doubtful"

    /// A bucket in a sentence: "03/11", "17:00 03/11", "T11".
    static QString bucketInWords(Instant at, TrendBucket bucket, const Format &format);
};

/// Nullptr until it is made.
const Trend *trendOf(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

bool isFigure(const TrendLine::Point &point);

/// Whether its sources vouch for a figure.
bool isTrusted(const TrendLine::Point &point);

/// "Hồ sơ đúng hạn"; its id for an indicator that the pack does not know.
QString indicatorName(const PresentContext &context, const IndicatorId &id);

/// `figures` are all actual ones that are drawn: without any the face is NoData, of nothing but zeroes it is Zero.
OverTimeHead makeOverTimeHead(const Tile &tile, const Snapshot &snapshot, const PresentContext &context,
                              const std::vector<double> &figures);

/// Takes the age from the head of a tile of which some figures are current: the others tell their own.
void tellAsCurrent(OverTimeHead &head);

/// The actual figures of a trend.
std::vector<double> actualFigures(const Trend *trend);

/// Title, unit, span, what the caller adds, age and reason: those that say something, as sentences.
QString accessibleText(const OverTimeHead &head, const QStringList &words);

} // namespace ioc
