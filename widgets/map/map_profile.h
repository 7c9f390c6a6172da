// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QWebEngineProfile;

namespace ioc {

class MapScheme;
class NetworkGuard;

/// What all map views of the program share: an off-the-record web profile that keeps nothing, serves only the map's
/// scheme and reaches nothing else. Shared by the panels; the last one ends it, after its page. GUI thread, after
/// QApplication.
class MapProfile final
{
public:
    MapProfile();
    ~MapProfile();

    QWebEngineProfile &web() { return *m_web; }
    MapScheme &scheme() { return *m_scheme; }
    NetworkGuard &guard() { return *m_guard; }

private:
    std::unique_ptr<MapScheme> m_scheme;
    std::unique_ptr<NetworkGuard> m_guard;
    std::unique_ptr<QWebEngineProfile> m_web;
};

} // namespace ioc
