// A site on its way to the disk, as `publish` promises it (publish/publish.hpp): all of it or nothing. Its files may
// come in pieces, so that a site larger than the memory can be published. Must not know what the files hold.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "publish/fresh.hpp"
#include "publish/lock.hpp"
#include "publish/manifest.hpp"
#include "publish/own_files.hpp"
#include "publish/publish.hpp"
#include "publish/stamp.hpp"
#include "publish/target.hpp"

namespace waymark {

// Holds the lock while it lives. Nothing is written until something differs from what stands there; then everything goes
// to a new folder beside it, which `finish` puts in its place. Without `finish` the new folder goes again.
//
// The site and each part may carry a note of whoever made them: one line. As long as nobody has touched their files, they
// can be kept as they stand (`standing`, then `keep_`), and need not be made again.
//
// Throws EnvironmentError as `publish` does.
struct Standing {
  std::string note;
  std::size_t files = 0;
};

class Publication {
 public:
  Publication(const std::filesystem::path& out, const std::vector<std::filesystem::path>& inputs, std::optional<SiteKind> kind,
              Diagnostics& diagnostics);
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;

  // Whether the folder was refused, which has been reported. Then nothing else may be asked.
  bool refused() const { return refused_; }

  // Files of the site itself. Once at most.
  void add(const FileSet& site, std::string_view note = {});
  // The same one after the other, each from the function that gives its bytes piece by piece; and the note. Safe from
  // several threads, as is all that follows.
  void add_file(const std::string& path, const std::function<void(const TakeBytes&)>& give);
  void add_note(std::string_view note);
  // A folder of the site with a manifest of its own, of the kind given: what would be there if it were published alone. Its
  // files come one after the other, as `add_file` takes them, from one thread. Each part once. A part can have parts itself:
  // they are named here as they lie in it, and each is added too, before or after, as one of the site.
  void add_part(const std::string& folder, const std::function<void(const TakeFile&)>& give, std::optional<SiteKind> kind,
                std::string_view note = {}, std::vector<std::string> parts_of_it = {});
  // The same of a part that stands in another site, in the folder `from`: linked where the file system can, else copied.
  // Returns its note.
  std::string link_part(const std::string& folder, const std::filesystem::path& from);

  // What stands in that folder of the site, or in the site itself for "", when its note begins so and none of its files
  // has been touched since it was published.
  std::optional<Standing> standing(const std::string& folder, std::string_view beginning) const;
  // It stays as it stands, in place of `add` and `add_part`.
  void keep_site();
  void keep_part(const std::string& folder, std::size_t files);

  // Everything is there. Reports to the constructor's diagnostics what stands in the way.
  Published finish();

 private:
  // The files of the site itself, or of a part, that come one after the other.
  struct Own {
    std::string folder = {};  // empty for the site
    Manifest coming = {};
    std::map<std::string, FileState> written = {};  // as they were left, by path
    std::vector<std::string> waiting = {};    // unchanged, and not in the new folder yet
    std::optional<Stamp> stamp_before = {};  // of what stands there, before it was compared
    std::string last_folder = {};            // the one made last
  };

  bool is_ours() const { return former_.state == FolderState::ours; }
  std::optional<Manifest> former_manifest(const std::string& folder) const;
  void begin();
  void begin_once();
  bool take_file(Own& own, const std::string& path, const std::function<void(const TakeBytes&)>& give);
  void take(const std::string& folder, const std::vector<std::string>& parts_of_it);
  bool can_wait(const std::string& folder, const Manifest& coming, const std::optional<Manifest>& former, std::size_t same);
  void mark_part(const std::string& folder, const Manifest& manifest);
  void stamp(const std::string& folder, const Manifest& manifest);
  void stamp_written(const Own& own);
  void put_first_stamp(const std::string& folder, const std::optional<Stamp>& stamp);
  void link_files(const std::filesystem::path& from, const std::string& folder, const std::vector<std::string>& files);
  void link_whole_part(const std::filesystem::path& from, const std::string& folder, const Manifest& manifest);
  void link_former(const std::string& folder);
  void renew_stamps();
  void set_latest_apart();
  void complete();
  void keep_own(const std::vector<OwnEntry>& own);
  std::filesystem::path put_in_place();
  bool rescue_newcomers(const std::filesystem::path& old, const std::vector<OwnEntry>& kept);
  void remove_old(const std::filesystem::path& old, const std::vector<OwnEntry>& kept);

  OutFolder target_;
  std::optional<SiteKind> kind_;
  Diagnostics& diagnostics_;
  bool refused_ = false;
  std::optional<Parents> parents_;
  std::optional<Lock> lock_;
  Former former_;
  std::mutex mutex_;                  // guards what stands below
  std::optional<Fresh> fresh_;
  Own own_;
  std::unordered_set<std::string> taken_;  // its parts
  std::vector<std::string> named_;          // those that lie in others, as these have named them
  long long latest_ = 0;                    // when the latest stamp was made, by the clock of files
  std::vector<std::string> stamped_latest_;  // while that clock stood there
  std::vector<std::string> waiting_;        // parts that are unchanged, and not in the new folder yet
  Published result_;
};

}  // namespace waymark
