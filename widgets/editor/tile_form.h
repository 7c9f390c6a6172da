// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/editor/form_rows.h"
#include "widgets/models/editor/page_checks.h"
#include "widgets/models/editor/page_draft.h"
#include "widgets/models/editor/tile_fields.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ioc {

class ChoiceBox;
class ChoiceList;

/// What the selected tile of a draft says of itself; only what its kind knows is there. Every change is a step of the
/// draft at once. GUI thread.
class TileForm final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the draft, which must outlive the form.
    explicit TileForm(PageDraft &draft, QWidget *parent = nullptr);

    /// What may be chosen, and in which language.
    void setPack(const PackPtr &pack, Language language);

    /// Goes to the first field that a new tile must have filled in.
    void begin();

    /// What was typed of a tile and cannot be read, so that the draft does not have it.
    std::vector<PageFault> faults() const;

Q_SIGNALS:
    void faultsChanged(); ///< without a change of the draft

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Class limits that cannot be read, while the tile has those that it had then.
    struct Unread
    {
        QString text;
        Language language;
        std::vector<double> classes;
    };

    void make();
    void connectFields();
    void connectTexts();
    void connectChoices();
    void nameFields();
    void offerKinds();
    void offer();
    void fill();
    void fillTexts(const Tile &tile);
    void fillChoices(const Tile &tile);
    void takeClasses(const QString &typed);
    void forgetUnread();
    void fillClasses(const Tile &tile);

    /// A step of the draft; what is typed into one field on end is one.
    template <typename Change>
    void apply(const char *what, Change change);

    PageDraft &m_draft;
    PackPtr m_pack;
    Language m_language = Language::Vietnamese;
    bool m_isFilling = false;
    std::map<QString, Unread> m_unread; ///< by tile
    int m_session = 0;                  ///< of the draft, whose tiles those are
    FormRows m_rows;
    std::map<TileField, size_t> m_rowOf;
    size_t m_kindRow = 0;
    QComboBox *m_kind; ///< the fields in the order in which Tab goes
    ChoiceList *m_indicators;
    ChoiceList *m_feeds;
    QLineEdit *m_titleVi;
    QLineEdit *m_titleEn;
    QPlainTextEdit *m_textVi;
    QPlainTextEdit *m_textEn;
    ChoiceBox *m_unit;
    ChoiceList *m_units;
    QComboBox *m_bucket;
    QSpinBox *m_buckets;
    std::map<TileField, QCheckBox *> m_flags;
    QLineEdit *m_classes;
    QComboBox *m_end;
    ChoiceBox *m_agency;
    ChoiceBox *m_feed;
};

} // namespace ioc
