// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_profile.h"

#include "widgets/map/map_log.h"
#include "widgets/map/map_scheme.h"
#include "widgets/map/network_guard.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace ioc {
namespace {

constexpr QWebEngineSettings::WebAttribute kRefused[] = {
    QWebEngineSettings::LocalStorageEnabled,
    QWebEngineSettings::LocalContentCanAccessRemoteUrls,
    QWebEngineSettings::LocalContentCanAccessFileUrls,
    QWebEngineSettings::JavascriptCanOpenWindows,
    QWebEngineSettings::JavascriptCanAccessClipboard,
    QWebEngineSettings::HyperlinkAuditingEnabled,
    QWebEngineSettings::ErrorPageEnabled,
    QWebEngineSettings::PluginsEnabled,
    QWebEngineSettings::PdfViewerEnabled,
    QWebEngineSettings::FullScreenSupportEnabled,
    QWebEngineSettings::ScreenCaptureEnabled,
    QWebEngineSettings::WebGLEnabled,
    QWebEngineSettings::DnsPrefetchEnabled,
    QWebEngineSettings::AutoLoadIconsForPage,
    QWebEngineSettings::FocusOnNavigationEnabled, // a recovered page takes the keyboard from nobody
    QWebEngineSettings::NavigateOnDropEnabled,
    QWebEngineSettings::ShowScrollBars,
};

} // namespace

MapProfile::MapProfile()
    : m_scheme(std::make_unique<MapScheme>())
    , m_guard(std::make_unique<NetworkGuard>())
    , m_web(std::make_unique<QWebEngineProfile>())
{
    m_web->setHttpCacheType(QWebEngineProfile::NoCache);
    m_web->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_web->setSpellCheckEnabled(false);
    m_web->installUrlSchemeHandler("ioc", m_scheme.get());
    m_web->setUrlRequestInterceptor(m_guard.get());
    for (const QWebEngineSettings::WebAttribute attribute : kRefused)
        m_web->settings()->setAttribute(attribute, false);
    QObject::connect(m_web.get(), &QWebEngineProfile::downloadRequested, m_guard.get(),
                     [](QWebEngineDownloadRequest *download) {
                         qCWarning(lcMap, "refused a download");
                         download->cancel();
                     });
}

MapProfile::~MapProfile() = default;

} // namespace ioc
