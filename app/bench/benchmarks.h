// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ioc {

// Each reads its own arguments (the first is the program's name) and returns the exit status.

/// alarms: 10,000 alarm rules × 100 units after a full tick.
int benchAlarms(const QStringList &arguments);

/// decode [--mb N]: how fast each format becomes rows, on one core.
int benchDecode(const QStringList &arguments);

/// feeds [--feeds N] [--rows N] [--seconds N]: feeds that a server answers once a second, through the whole engine; its
/// share of a core without the server, memory, and the delay from due to committed.
int benchFeeds(const QStringList &arguments);

/// ingest --csv FILE [--data DIR]: a file of series,t,value through the whole pipeline into a new cache.
int benchIngest(const QStringList &arguments);

/// mqtt [--messages N]: messages of a real broker through to the cache, at QoS 0 and 1, and a burst of 50,000.
int benchMqtt(const QStringList &arguments);

/// query --data DIR: reads from the cache that `ingest` left.
int benchQuery(const QStringList &arguments);

/// tick [--data DIR] [--ticks N] [--every MS]: commits of 1,000 observations at a steady pace, waiting included.
int benchTick(const QStringList &arguments);

/// scale [--observations N] [--data DIR]: a cache of that many observations; opening it, memory and the same queries.
int benchScale(const QStringList &arguments);

/// evaluate: 500 indicators × 100 units in memory, after a tick that touches all.
int benchEvaluate(const QStringList &arguments);

#ifdef TOANCANH_GUI
/// alarm-delay [--feeds N] [--rows N] [--seconds N]: from a server's sending of a value to the picture of its alarm on
/// a wall, while 10,000 observations a second come in.
int benchAlarmDelay(const QStringList &arguments);

/// wall --data DIR [--size WxH] [--seconds N]: start from a warm cache to the first complete frame; then, with 24 tiles
/// and a map whose figures all move every second, present(), frames of the GUI thread, processor, memory (the web
/// process apart) and page changes.
int benchWall(const QStringList &arguments);

/// soak --data DIR [--minutes N] [--days N] [--pages N] [--size WxH]: so many days of a wall, its playlist, troubles
/// and messages among them, in so many minutes. 1 when memory, handles, threads or temporary files grow.
int benchSoak(const QStringList &arguments);

/// desk --pack DIR [--size WxH] [--search TEXT] [--group N]: 1,000 alarms in ten seconds on a shown desk whose operator
/// goes through the list; the work of the GUI thread per frame.
int benchDesk(const QStringList &arguments);
#endif

} // namespace ioc
